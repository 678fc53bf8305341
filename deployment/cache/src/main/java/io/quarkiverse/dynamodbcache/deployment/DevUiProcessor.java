package io.quarkiverse.dynamodbcache.deployment;

import io.quarkiverse.dynamodbcache.runtime.internal.dev.DynamoDbCacheJsonRpcService;
import io.quarkiverse.dynamodbcache.runtime.internal.dev.ShownCaches;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheMeters;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.IsLocalDevelopment;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.devui.spi.JsonRPCProvidersBuildItem;
import io.quarkus.devui.spi.page.CardPageBuildItem;
import io.quarkus.devui.spi.page.Page;

/** Shows the caches in the Dev UI. What is named here of the run time is only there in dev mode. */
@BuildSteps(onlyIf = IsLocalDevelopment.class)
class DevUiProcessor {

    @BuildStep
    CardPageBuildItem card(DynamoDbCacheNamesBuildItem caches) {
        CardPageBuildItem card = new CardPageBuildItem();
        card.addPage(Page.webComponentPageBuilder().title("DynamoDB caches").icon("font-awesome-solid:table-list")
                .componentLink("qwc-dynamodb-cache.js").tooltip(String.join(", ", caches.names()))
                .staticLabel(Integer.toString(caches.names().size())));
        return card;
    }

    @BuildStep
    JsonRPCProvidersBuildItem service() {
        return new JsonRPCProvidersBuildItem(DynamoDbCacheJsonRpcService.class);
    }

    /** They count whether or not the application has an extension for metrics: the page tells what the caches do. */
    @BuildStep
    AdditionalBeanBuildItem whatItAsks() {
        return AdditionalBeanBuildItem.builder().setUnremovable().addBeanClasses(ShownCaches.class, CacheMeters.class).build();
    }
}
