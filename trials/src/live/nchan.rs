//! nginx with nchan (Debian: nginx and libnginx-mod-nchan), from a scratch configuration: the anchor beside us.

use std::{
    fs,
    net::{SocketAddr, TcpListener},
    path::Path,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use crate::{scratch::Scratch, wire::Wire};

const MODULE: &str = "/usr/lib/nginx/modules/ngx_nchan_module.so";

/// A running nginx; ended when this value goes.
pub(crate) struct Nchan {
    master: Child,
    _folder: Scratch,
    pub(crate) address: SocketAddr,
}

impl Nchan {
    /// Starts it; `None` where it is not installed.
    pub(crate) fn start() -> Result<Option<Self>, String> {
        if !Path::new(MODULE).is_file() {
            return Ok(None);
        }
        let folder = Scratch::new("nchan")?;
        let port = TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr());
        let address = port.map_err(|error| error.to_string())?;
        let (root, file) = (folder.path("").display().to_string(), folder.path("nginx.conf"));
        fs::write(&file, configuration(&root, address)).map_err(|error| error.to_string())?;
        let mut command = Command::new("/usr/sbin/nginx");
        command.args(["-p", &root, "-c"]).arg(&file).stdin(Stdio::null());
        let master = command.spawn().map_err(|error| error.to_string())?;
        let nchan = Self { master, _folder: folder, address };
        let patience = Instant::now() + Duration::from_secs(10);
        while nchan.publish(1).is_err() {
            if Instant::now() > patience {
                return Err("nginx with nchan does not answer".to_owned());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(Some(nchan))
    }

    /// One event, as long as ours.
    pub(crate) fn publish(&self, number: i64) -> Result<(), String> {
        let mut wire = Wire::open(self.address).map_err(|error| error.to_string())?;
        let body = format!(
            "{{\"kind\":\"programmes.milestone_edited\",\"number\":{number},\"subject\":\"01890000-0000-7000-8000-000000000000\"}}"
        );
        let head =
            format!("POST /pub HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: {}\r\n", body.len());
        let answer = wire.ask(&head, None, body.as_bytes()).map_err(|error| error.to_string())?;
        if (200..300).contains(&answer.status) { Ok(()) } else { Err(format!("nchan answers {}", answer.status)) }
    }

    /// The process that serves.
    pub(crate) fn worker(&self) -> u32 {
        let children = format!("/proc/{0}/task/{0}/children", self.master.id());
        let children = fs::read_to_string(children).unwrap_or_default();
        children.split_whitespace().next().and_then(|pid| pid.parse().ok()).unwrap_or_default()
    }
}

impl Drop for Nchan {
    fn drop(&mut self) {
        crate::program::signal("TERM", self.master.id());
        let _ended = self.master.wait();
    }
}

fn configuration(root: &str, address: SocketAddr) -> String {
    format!(
        "load_module {MODULE};
daemon off;
worker_processes 1;
pid {root}/nginx.pid;
error_log {root}/error.log error;
events {{ worker_connections 19900; }}
http {{
  access_log off;
  client_body_temp_path {root}/body; proxy_temp_path {root}/proxy; fastcgi_temp_path {root}/fastcgi;
  uwsgi_temp_path {root}/uwsgi; scgi_temp_path {root}/scgi;
  nchan_shared_memory_size 128M;
  server {{
    listen {address} backlog=4096;
    location = /pub {{ nchan_publisher; nchan_channel_id one; nchan_message_buffer_length 128; }}
    location = /sub {{ nchan_subscriber eventsource; nchan_channel_id one; nchan_eventsource_ping_interval 20; }}
  }}
}}
"
    )
}
