package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import java.util.Map;
import java.util.Set;

import org.hibernate.boot.model.relational.ContributableDatabaseObject;
import org.hibernate.boot.model.relational.Sequence;
import org.jboss.logging.Logger;

/**
 * The tables of this application that those of other services refer to. To drop one would take off a foreign key of theirs.
 *
 * @param referring what refers to a table, by the export identifier of that
 * @param sequences those that their keys are taken from: as the rows stay, the numbers must go on
 */
record ReferredTables(Map<String, String> referring, Set<String> sequences) {

    private static final Logger LOG = Logger.getLogger(ReferredTables.class);
    static final ReferredTables NONE = new ReferredTables(Map.of(), Set.of());

    boolean contains(ContributableDatabaseObject object) {
        return (object instanceof Sequence ? sequences : referring.keySet()).contains(object.getExportIdentifier());
    }

    void warn() {
        referring.forEach((table, other) -> LOG.warnf("Table '%s' is not dropped: table '%s' of another service refers to it, "
                + "and its foreign key would go, too. So the table keeps its rows, and its columns.", table, other));
    }
}
