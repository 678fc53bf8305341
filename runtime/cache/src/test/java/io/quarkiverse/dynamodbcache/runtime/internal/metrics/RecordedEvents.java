package io.quarkiverse.dynamodbcache.runtime.internal.metrics;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what happened, in order, by the names of the methods. */
public final class RecordedEvents implements CacheEvents {

    private final List<String> names = new CopyOnWriteArrayList<>();
    private final List<Throwable> reasons = new CopyOnWriteArrayList<>();

    public List<String> names() {
        return List.copyOf(names);
    }

    public List<Throwable> reasons() {
        return List.copyOf(reasons);
    }

    private void add(String name, Throwable why) {
        reasons.add(why);
        names.add(name);
    }

    @Override
    public void fellBackToLoader(Throwable why) {
        add("fellBackToLoader", why);
    }

    @Override
    public void countedAsAbsent(Throwable why) {
        add("countedAsAbsent", why);
    }

    @Override
    public void servedStale(Throwable why) {
        add("servedStale", why);
    }

    @Override
    public void servedMeanwhile() {
        names.add("servedMeanwhile");
    }

    @Override
    public void refreshedEarly() {
        names.add("refreshedEarly");
    }

    @Override
    public void notRefreshed(Throwable why) {
        add("notRefreshed", why);
    }

    @Override
    public void notStored(Throwable why) {
        add("notStored", why);
    }

    @Override
    public void leaseLost() {
        names.add("leaseLost");
    }

    @Override
    public void unreadable(Throwable why) {
        add("unreadable", why);
    }

    @Override
    public void notExtended(Throwable why) {
        add("notExtended", why);
    }

    @Override
    public void writeLost(Throwable why) {
        add("writeLost", why);
    }

    @Override
    public void invalidationQueued(Throwable why) {
        add("invalidationQueued", why);
    }

    @Override
    public void invalidationsCaughtUp(int count) {
        names.add("invalidationsCaughtUp");
    }

    @Override
    public void invalidationsGivenUp(int count) {
        names.add("invalidationsGivenUp");
    }

    @Override
    public void invalidationsMerged(int count) {
        names.add("invalidationsMerged");
    }

    @Override
    public void notReaped(Throwable why) {
        add("notReaped", why);
    }

    @Override
    public void nearCacheNotSynced(Throwable why) {
        add("nearCacheNotSynced", why);
    }

    @Override
    public void nearCacheLogDamaged(Throwable why) {
        add("nearCacheLogDamaged", why);
    }

    @Override
    public void waitedForLease() {
        names.add("waitedForLease");
    }

    @Override
    public void readsOverBudget(int entries) {
        names.add("readsOverBudget");
    }

    @Override
    public void writesOverBudget(int entries) {
        names.add("writesOverBudget");
    }

    /** As it should be: nothing that a test would ask for. */
    @Override
    public void stored() {
    }

    @Override
    public void overtaken() {
    }
}
