package io.quarkiverse.dynamodbcache.deployment.template;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;

/**
 * What the build writes.
 *
 * @param texts what is in the files, by their names
 */
record TemplateFiles(SortedMap<String, String> texts) {

    static TemplateFiles of(Set<TableTemplateConfig.Template> wanted, String application, List<TableNeeds> tables) {
        TableTemplate.Intro intro = new TableTemplate.Intro(application);
        List<TableSettings> settings = tables.stream().map(TableNeeds::table).toList();
        SortedMap<String, String> texts = new TreeMap<>();
        texts.put(IamPolicy.FILE, new IamPolicy(tables).text());
        for (TableTemplateConfig.Template each : wanted) {
            TableTemplate template = TableTemplate.of(each);
            texts.put(template.file(), template.text(intro, settings));
        }
        return new TemplateFiles(texts);
    }
}
