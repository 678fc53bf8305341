package io.quarkiverse.dynamodbcache.caches;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.ContinuousTestingTestUtils;
import io.quarkus.test.ContinuousTestingTestUtils.TestStatus;
import io.quarkus.test.QuarkusDevModeTest;

/**
 * An application in dev mode and its continuous tests, on one table: neither reads what the other, or the run before, cached.
 */
class ContinuousTestingTest {

    @RegisterExtension
    static final QuarkusDevModeTest DEV_MODE = new QuarkusDevModeTest()
            .setArchiveProducer(() -> ShrinkWrap.create(JavaArchive.class)
                    .addClasses(Prices.class, PriceSource.class, PriceSource.PriceList.class, PricesResource.class,
                            WarmUp.class)
                    .addAsResource(new StringAsset(ContinuousTestingTestUtils.appProperties(
                            "quarkus.dynamodb.aws.credentials.type=static",
                            "quarkus.dynamodb.aws.credentials.static-provider.access-key-id=dev",
                            "quarkus.dynamodb.aws.credentials.static-provider.secret-access-key=unused")),
                            "application.properties"))
            .setTestArchiveProducer(() -> ShrinkWrap.create(JavaArchive.class)
                    .addClasses(EachTestItsOwn.class, FirstClassTest.class));

    @Test
    void runs_areOnTheirOwn() {
        when().get("/prices/pen").then().statusCode(200).body(equalTo("from the start"));
        ContinuousTestingTestUtils runs = new ContinuousTestingTestUtils();
        assertAllPassed(runs.waitForNextCompletion());

        DEV_MODE.modifyTestSourceFile(FirstClassTest.class, source -> source.replace("FirstClassTest extends",
                "/* changed */ FirstClassTest extends"));
        DEV_MODE.modifyTestSourceFile(EachTestItsOwn.class, source -> source.replace("of test ", "of a later test "));
        assertAllPassed(runs.waitForNextCompletion());

        when().get("/prices/pen").then().statusCode(200).body(equalTo("from the start"));
    }

    private static void assertAllPassed(TestStatus run) {
        assertThat(run.getTestsFailed()).as("failed tests").isZero();
        assertThat(run.getTestsPassed()).as("passed tests").isEqualTo(2);
    }
}
