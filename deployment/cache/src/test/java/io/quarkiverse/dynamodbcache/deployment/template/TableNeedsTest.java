package io.quarkiverse.dynamodbcache.deployment.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.dynamodbcache.runtime.internal.config.InvalidCacheSettingException;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.PaidRequest;

class TableNeedsTest {

    private static final String SMALL_VALUES = "max-value-size";
    private static final Map<String, String> SMALL = Map.of(SMALL_VALUES, "300K");

    @Test
    void nothingSet_takesWhatLoadingAndLargeValuesTake() {
        TableNeeds needs = Needs.with(Map.of());

        assertThat(needs.itemActions()).containsExactly("GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem");
        assertThat(needs.tableActions()).containsExactly("DescribeTable", "DescribeTimeToLive");
        assertThat(needs.scans()).isFalse();
        assertThat(needs.partitionKeys()).containsExactly("prices", "prices#*");
    }

    @Test
    void valuesThatStayInTheirItems_takeNoQuery_andNoDeletion() {
        assertThat(Needs.with(SMALL).itemActions()).containsExactly("GetItem", "PutItem", "UpdateItem");
    }

    @Test
    void valuesThatLeaveTheirItemsEarly_takeBoth() {
        assertThat(Needs.with(Map.of(SMALL_VALUES, "300K", "header-apart", "true")).itemActions())
                .contains("Query", "DeleteItem");
    }

    @ParameterizedTest
    @CsvSource({ "READ_MANY, BatchGetItem", "WRITE_MANY, BatchWriteItem", "DELETE, DeleteItem BatchWriteItem",
            "DELETE_WHERE, DeleteItem" })
    void whatTheApplicationCalls_takesWhatItSends(CacheOperation operation, String actions) {
        List<String> expected = new ArrayList<>(Needs.with(SMALL).itemActions());
        expected.addAll(List.of(actions.split(" ", -1)));

        assertThat(Needs.with(SMALL, Set.of(operation)).itemActions()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void scan_isForWhatGoesThroughTheTable() {
        assertThat(Needs.with(Map.of(), Set.of(CacheOperation.values())).scans()).isTrue();
        assertThat(Needs.with(Map.of(), Set.of(CacheOperation.DELETE_WHERE)).scans()).isTrue();
        assertThat(Needs.with(Map.of(), Set.of(CacheOperation.DELETE, CacheOperation.READ_MANY)).scans()).isFalse();
        assertThat(Needs.with(Map.of("\"prices\".reaper.units-per-second", "5")).scans()).isTrue();
    }

    @Test
    void everything_takesEachKindOfRequest_thatThereIs() {
        TableNeeds everything = Needs.with(Map.of("reaper.units-per-second", "5", "near-cache.enabled", "true"),
                Set.of(CacheOperation.values()));

        assertThat(everything.scans()).isTrue();
        assertThat(Stream.concat(everything.itemActions().stream(), Stream.of("Scan")))
                .containsExactlyInAnyOrderElementsOf(operations());
    }

    private static List<String> operations() {
        return Stream.of(PaidRequest.values()).map(request -> Stream.of(request.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT)).collect(Collectors.joining()))
                .toList();
    }

    @Test
    void nearCache_takesItsLog_andNothingElseThatIsNotThere() {
        TableNeeds needs = Needs.with(Map.of(SMALL_VALUES, "300K", "near-cache.enabled", "true", "prefix", "my shop"));

        assertThat(needs.itemActions()).containsExactly("GetItem", "Query", "PutItem", "UpdateItem");
        assertThat(needs.partitionKeys()).containsExactly("my+shop:#log", "my+shop:prices", "my+shop:prices#*");
    }

    @Test
    void reaper_takesEarlierVersions_andDeletes() {
        TableNeeds needs = Needs.with(Map.of(SMALL_VALUES, "300K", "reaper.units-per-second", "5", "version", "3"));

        assertThat(needs.itemActions()).contains("DeleteItem");
        assertThat(needs.partitionKeys()).containsExactly("prices", "prices#*", "prices@*");
    }

    @Test
    void entryThatMovesToTheNextVersion_isDeletedInItsOwn() {
        TableNeeds needs = Needs.with(SMALL, CacheOperation.of(
                new CalledMethod("bumpVersion", "(Ljava/lang/Object;)Lio/smallrye/mutiny/Uni;")));

        assertThat(needs.itemActions()).containsExactly("GetItem", "PutItem", "UpdateItem", "DeleteItem", "BatchWriteItem");
        assertThat(needs.partitionKeys()).contains("prices@*");
    }

    @Test
    void otherVersions_areOfTheSameCache() {
        assertThat(Needs.with(Map.of("version", "2")).partitionKeys()).containsExactly("prices", "prices#*", "prices@*");
        assertThat(Needs.with(Map.of(), Set.of(CacheOperation.OTHER_VERSIONS)).partitionKeys())
                .containsExactly("prices", "prices#*", "prices@*");
    }

    @ParameterizedTest
    @CsvSource({ "{application}, shop:prices#*", "{application}-{profile}, shop-*:prices#*", "{profile}, *:prices#*",
            "all*, all${*}:prices#*", "what?, what%3F:prices#*" })
    void prefix_isKnown_butForTheProfile(String prefix, String entries) {
        assertThat(Needs.with(Map.of("prefix", prefix)).partitionKeys())
                .containsExactly(entries.substring(0, entries.length() - 2), entries);
    }

    @Test
    void cachesOfOneTable_areTogether_andThoseOfAnotherAreNot() {
        List<TableNeeds> needs = Needs.of(List.of("books", "films", "prices"),
                Map.of("\"films\".table.name", "my-films", "\"films\".table.billing", "provisioned",
                        "\"films\".table.read-capacity", "7"),
                Set.of());

        assertThat(needs).extracting(each -> each.table().name()).containsExactly("my-films", "quarkus-cache");
        assertThat(needs).extracting(TableNeeds::partitionKeys).containsExactly(List.of("films", "films#*"),
                List.of("books", "books#*", "prices", "prices#*"));
        assertThat(needs.get(0).table().readCapacity()).isEqualTo(7);
    }

    @Test
    void cachesThatDisagreeOnTheirTable_areTold() {
        Map<String, String> disagreeing = Map.of("\"films\".table.billing", "provisioned");

        assertThatThrownBy(() -> Needs.of(List.of("books", "films"), disagreeing, Set.of()))
                .isInstanceOf(InvalidCacheSettingException.class).hasMessageContaining("another cache on the same table");
    }

    @Test
    void tableThatTheApplicationMakes_takesThat() {
        assertThat(Needs.with(Map.of("table.create", "if-missing")).tableActions()).containsExactly("DescribeTable",
                "DescribeTimeToLive", "CreateTable", "UpdateTimeToLive");
    }

    @Test
    void applicationThatMakesTheTableAndEnds_touchesNoItems() {
        TableNeeds needs = Needs.with(Map.of("table.create", "only"), Set.of(CacheOperation.values()));

        assertThat(needs.tableActions()).contains("CreateTable");
        assertThat(needs.itemActions()).isEmpty();
        assertThat(needs.scans()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "arn:aws:dynamodb:eu-west-1:123456789012:table/theirs", "ab", "a$(reboot)", "quote\"d" })
    void tableThatCannotBeMadeByItsName_isTold(String table) {
        assertThatThrownBy(() -> Needs.with(Map.of("table.name", table))).isInstanceOf(NotATableNameException.class)
                .hasMessage("quarkus.cache.dynamodb.table.template is set, but a table of the caches "
                        + "(quarkus.cache.dynamodb.table.name) is '" + table + "', which is no name: 3 to 255 letters, digits, "
                        + "points, hyphens and underscores. Name the table so, or leave the template out.");
    }

    @Test
    void settingThatOnlyTheStartKnows_isTold() {
        assertThatThrownBy(() -> Needs.with(Map.of("table.name", "${table.of.this.stage}")))
                .isInstanceOf(SettingNotKnownException.class)
                .hasMessage("quarkus.cache.dynamodb.table.template is set, but quarkus.cache.dynamodb.table.name is "
                        + "'${table.of.this.stage}', which is not known when the application is built. Give the build what it "
                        + "refers to, as a system property or an environment variable, or leave the template out.");
    }
}
