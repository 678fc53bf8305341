package io.quarkiverse.dynamodbcache.docs.samples;

/** Surroundings of the samples of the skill. */
abstract class QuarkusSkillPage extends SlowService {

    interface PriceService {

        Price price(String product, String group);
    }
}
