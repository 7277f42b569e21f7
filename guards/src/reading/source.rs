//! A Rust file as a flat row of tokens with their lines; comments and documentation are left out.

use std::ops::{Range, RangeInclusive};

use proc_macro2::{Delimiter, Group, LineColumn, TokenStream, TokenTree};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A name or keyword.
    Word,
    /// What stands between the quotes of a string literal.
    Text,
    /// Another literal.
    Value,
    /// Punctuation, one character.
    Mark,
    /// An opening bracket.
    Open,
    /// Its closing one.
    Close,
}

/// One token.
#[derive(Debug)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    pub(crate) text: String,
    pub(crate) line: usize,
    /// It belongs to an item under `#[cfg(test)]`, or to a file of tests.
    pub(crate) test: bool,
}

impl Token {
    /// Whether it is this word, mark or bracket.
    pub(crate) fn is(&self, text: &str) -> bool {
        self.kind != Kind::Text && self.text == text
    }
}

/// A Rust file.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
    pub(crate) tokens: Vec<Token>,
    tests: Vec<RangeInclusive<usize>>,
}

/// A function with a body.
#[derive(Debug)]
pub(crate) struct Function {
    pub(crate) name: String,
    pub(crate) lines: usize,
    pub(crate) parameters: usize,
    /// The names of its parameters that are borrowed texts or bytes.
    pub(crate) texts: Vec<String>,
    /// Whether a parameter is what somebody sent: the fields of a form, or the place where a page begins.
    pub(crate) sent: bool,
    /// The tokens of its body.
    pub(crate) body: Range<usize>,
    pub(crate) test: bool,
}

impl Source {
    /// Reads a file's text; a file that is no Rust (yet) has no tokens, the compiler will say so.
    pub(crate) fn new(path: &str, text: &str) -> Self {
        let mut source = Self { path: path.to_owned(), text: text.to_owned(), tokens: Vec::new(), tests: Vec::new() };
        let stream = text.parse().unwrap_or_default();
        let all_tests = source.is_tests();
        source.take(stream, all_tests);
        source
    }

    /// Whether the whole file is tests.
    pub(crate) fn is_tests(&self) -> bool {
        ["/tests/", "/tests.rs", "/benches/"].iter().any(|mark| self.path.contains(mark))
            || self.path.starts_with("guards/")
    }

    /// The lines that are not tests; in a file of tests, all.
    pub(crate) fn size(&self) -> usize {
        let of_a_test = |line: usize| self.tests.iter().any(|lines| lines.contains(&line));
        (1..=self.text.lines().count()).filter(|line| !of_a_test(*line)).count()
    }

    /// String literals with their lines.
    pub(crate) fn literals(&self) -> impl Iterator<Item = &Token> {
        self.tokens.iter().filter(|token| token.kind == Kind::Text)
    }

    /// All functions with a body.
    pub(crate) fn functions(&self) -> Vec<Function> {
        (0..self.tokens.len()).filter_map(|at| self.function(at)).collect()
    }

    fn function(&self, at: usize) -> Option<Function> {
        let [start, name, ..] = &self.tokens[at..] else { return None };
        if !start.is("fn") || name.kind != Kind::Word {
            return None;
        }
        let open = self.after_angles(at + 2);
        let close = self.closing(open)?;
        let body = (close..self.tokens.len()).find(|at| self.tokens[*at].is("{") || self.tokens[*at].is(";"))?;
        let end = if self.tokens[body].is("{") { self.closing(body)? } else { return None };
        let lines = self.tokens[end].line - start.line + 1;
        let (parameters, texts) = (self.parts(open, close), self.texts(open, close));
        let pairs = self.tokens[open..close].windows(2);
        let sent = pairs.into_iter().any(|pair| pair[0].is("&") && (pair[1].is("Fields") || pair[1].is("After")));
        Some(Function { name: name.text.clone(), lines, parameters, texts, sent, body: body..end, test: start.test })
    }

    /// The names before `: &str` and `: &[u8]`.
    fn texts(&self, open: usize, close: usize) -> Vec<String> {
        let of_text = |at: &usize| match &self.tokens[*at..close] {
            [_, colon, and, word, ..] if colon.is(":") && and.is("&") && word.is("str") => true,
            [_, colon, and, bracket, word, ..] => colon.is(":") && and.is("&") && bracket.is("[") && word.is("u8"),
            _ => false,
        };
        (open..close).filter(of_text).map(|at| self.tokens[at].text.clone()).collect()
    }

    /// Steps over `<…>`; the `>` of an arrow closes nothing.
    fn after_angles(&self, mut at: usize) -> usize {
        let mut depth = 0_usize;
        while let Some(token) = self.tokens.get(at) {
            match token.text.as_str() {
                "<" => depth += 1,
                ">" if !self.tokens[at - 1].is("-") => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth == 0 && token.is("(") {
                break;
            }
            at += 1;
        }
        at
    }

    /// Where the bracket that opens here is closed.
    fn closing(&self, open: usize) -> Option<usize> {
        let mut depth = 0_usize;
        for (at, token) in self.tokens.iter().enumerate().skip(open) {
            match token.kind {
                Kind::Open => depth += 1,
                Kind::Close => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Some(at);
            }
        }
        None
    }

    /// How many parts the commas between these brackets make.
    fn parts(&self, open: usize, close: usize) -> usize {
        let (mut depth, mut angles, mut parts, mut empty) = (0_usize, 0_usize, 0, true);
        for at in open + 1..close {
            let token = &self.tokens[at];
            match (token.kind, token.text.as_str()) {
                (Kind::Open, _) => depth += 1,
                (Kind::Close, _) => depth -= 1,
                (Kind::Mark, "<") => angles += 1,
                (Kind::Mark, ">") if !self.tokens[at - 1].is("-") => angles = angles.saturating_sub(1),
                _ => {}
            }
            let comma = token.is(",") && depth == 0 && angles == 0;
            parts += usize::from(comma && !empty);
            empty = comma;
        }
        parts + usize::from(!empty)
    }

    fn take(&mut self, stream: TokenStream, test: bool) {
        let trees: Vec<TokenTree> = stream.into_iter().collect();
        let mut item: Option<usize> = None; // where an item under #[cfg(test)] began
        let mut at = 0;
        while let Some(tree) = trees.get(at) {
            let test = test || item.is_some();
            match (tree, attribute(&trees[at..])) {
                (_, Some((length, group))) if !is_test(group) => {
                    if first_word(group) != "doc" {
                        self.take(group.stream(), test);
                    }
                    at += length;
                    continue;
                }
                (_, Some((length, _))) => {
                    item = Some(tree.span().start().line);
                    at += length;
                    continue;
                }
                (TokenTree::Group(group), None) => self.group(group, test),
                (TokenTree::Ident(word), None) => self.push(Kind::Word, &word.to_string(), tree.span().start(), test),
                (TokenTree::Punct(mark), None) => self.push(Kind::Mark, &mark.to_string(), tree.span().start(), test),
                (TokenTree::Literal(value), None) => self.literal(&value.to_string(), tree.span().start(), test),
            }
            if let (Some(start), true) = (item, ends_item(tree)) {
                self.tests.push(start..=tree.span().end().line);
                item = None;
            }
            at += 1;
        }
    }

    fn group(&mut self, group: &Group, test: bool) {
        let (open, close) = match group.delimiter() {
            Delimiter::Parenthesis => ("(", ")"),
            Delimiter::Brace => ("{", "}"),
            Delimiter::Bracket => ("[", "]"),
            Delimiter::None => ("", ""),
        };
        self.push(Kind::Open, open, group.span_open().start(), test);
        self.take(group.stream(), test);
        self.push(Kind::Close, close, group.span_close().start(), test);
    }

    fn literal(&mut self, value: &str, place: LineColumn, test: bool) {
        let quotes = value.find('"').zip(value.rfind('"'));
        match quotes {
            Some((from, to)) if from < to && !value.starts_with('\'') => {
                self.push(Kind::Text, &value[from + 1..to], place, test);
            }
            _ => self.push(Kind::Value, value, place, test),
        }
    }

    fn push(&mut self, kind: Kind, text: &str, place: LineColumn, test: bool) {
        self.tokens.push(Token { kind, text: text.to_owned(), line: place.line, test });
    }
}

/// An attribute at the start of these trees: how many trees it takes, and what stands in its brackets.
fn attribute(trees: &[TokenTree]) -> Option<(usize, &Group)> {
    match trees {
        [TokenTree::Punct(hash), TokenTree::Group(group), ..] if hash.as_char() == '#' => Some((2, group)),
        [TokenTree::Punct(hash), TokenTree::Punct(bang), TokenTree::Group(group), ..]
            if hash.as_char() == '#' && bang.as_char() == '!' =>
        {
            Some((3, group))
        }
        _ => None,
    }
    .filter(|(_, group)| group.delimiter() == Delimiter::Bracket)
}

fn is_test(attribute: &Group) -> bool {
    attribute.stream().to_string().replace(' ', "") == "cfg(test)"
}

fn first_word(attribute: &Group) -> String {
    attribute.stream().into_iter().next().map(|tree| tree.to_string()).unwrap_or_default()
}

fn ends_item(tree: &TokenTree) -> bool {
    match tree {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        TokenTree::Punct(mark) => mark.as_char() == ';',
        _ => false,
    }
}
