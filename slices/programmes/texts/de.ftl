# Programme. Jeder Schlüssel steht auch in en.ftl.

programme_list-nav = Programme
