package dev.integrationslist.examples;

// docs: query engine
import dev.integrationslist.domain.document.Document;
import dev.integrationslist.domain.query.Filter;
import dev.integrationslist.domain.query.Filters;
import dev.integrationslist.domain.query.Sort;
import dev.integrationslist.queryengine.CompiledFilter;
import dev.integrationslist.queryengine.Find;
import java.util.List;

class QueryExample {
    public static void main(String[] arguments) {
        List<Document> posts = List.of(
                Document.of("_id", 1, "votes", 12, "tags", List.of("java", "db")),
                Document.of("_id", 2, "votes", 40, "tags", List.of("java")),
                Document.of("_id", 3, "votes", 7, "tags", List.of()));
        Filter popular = Filters.and(Filters.eq("tags", "java"), Filters.gte("votes", 10));
        System.out.println(CompiledFilter.compile(popular).test(posts.get(0)));
        System.out.println(Find.matching(popular)
                .sort(Sort.by("votes").descending())
                .limit(1)
                .in(posts)
                .documents());
        Filter parsed = Filter.parse(Document.of("votes", Document.of("$lt", 10)));
        System.out.println(Find.matching(parsed).in(posts).total());
    }
}
// docs: end
