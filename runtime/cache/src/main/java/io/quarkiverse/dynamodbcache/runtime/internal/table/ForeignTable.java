package io.quarkiverse.dynamodbcache.runtime.internal.table;

import java.util.List;

import org.jboss.logging.Logger;

import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** A table that someone else creates: it is only looked at. */
record ForeignTable(TableSettings settings, TableCheck check) implements CacheTable {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.dynamodbcache.table");

    @Override
    public Uni<Boolean> setUp() {
        return check.problems().invoke(problems -> problems.forEach(problem -> LOG.error(problem.explained(settings.name()))))
                .onFailure(ResourceNotFoundException.class).invoke(missing -> LOG.error(missing().explained(settings.name())))
                .onFailure(failure -> !(failure instanceof ResourceNotFoundException))
                .invoke(failure -> LOG.warnf("Table '%s' of the DynamoDB cache could not be checked: %s", settings.name(),
                        failure.getMessage()))
                .map(List::isEmpty).onFailure().recoverWithItem(false);
    }

    Uni<List<String>> problems() {
        return check.problems().onFailure(ResourceNotFoundException.class).recoverWithItem(() -> List.of(missing()))
                .map(found -> found.stream().map(problem -> problem.explained(settings.name())).toList());
    }

    private TableProblem missing() {
        return new TableProblem(
                "it does not exist, so nothing is cached. Set quarkus.cache.dynamodb.table.create=if-missing, or "
                        + "create it with",
                CacheTable.commands(settings));
    }
}
