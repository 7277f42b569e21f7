# Programmes. Every key is also in de.ftl.

programme_list-nav = Programmes
