package io.quarkiverse.dynamodbcache.runtime.internal.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.config.Billing;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableCreation;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;

/** "Get started" tells the commands that the log tells of a table that is missing. */
class CommandsInPagesTest {

    @Test
    void commandsOfThePage_areThoseOfTheLog() throws Exception {
        String page = Files.readString(Path.of("modules/ROOT/pages/index.adoc")).replaceAll("\\\\\n\\s*", "");
        TableSettings settings = new TableSettings("quarkus-cache", TableCreation.NEVER, Billing.ON_DEMAND, 5, 5);

        assertThat(page).contains(AwsCommands.createTable(settings), AwsCommands.enableTimeToLive("quarkus-cache"));
    }
}
