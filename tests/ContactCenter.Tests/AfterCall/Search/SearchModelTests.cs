using ContactCenter.AfterCall.Search;

namespace ContactCenter.Tests.AfterCall.Search;

/// <summary>The index finds what reading every document finds.</summary>
public sealed class SearchModelTests
{
    private const int Documents = 2_000;

    [Fact]
    public void The_index_finds_what_reading_all_finds()
    {
        using var index = new IndexFile();
        var random = new Random(3);
        var documents = Enumerable.Range(0, Documents).Select(_ => ModelDocument.Any(random, index)).ToList();
        foreach (var part in documents.Chunk(100))
            index.Add(part.Select(document => document.Indexed));
        foreach (var document in documents.Where(_ => random.Next(10) == 0).ToList())
        {
            index.Remove(document.Indexed, document.Indexed.Text).Should().BeTrue();
            documents.Remove(document);
        }

        var found = 0;
        for (var i = 0; i < 400; i++)
        {
            var query = ModelQuery.Any(random);
            var expected = documents.Where(query.Finds).ToDictionary(document => document.Indexed.Key, document => document.Indexed.Text);
            var all = All(index, query.Request);
            all.Except(expected.Keys).Should().BeEmpty("{0} does not find that", query);
            expected.Keys.Except(all).Should().BeEmpty("{0} finds that", query);
            all.Should().OnlyHaveUniqueItems();
            all.Where(key => Highlighter.Find(expected[key], query.Request.Query).IsEmpty).Should().BeEmpty("{0} is shown in what it finds", query);
            found += all.Count;
        }

        found.Should().BeGreaterThan(2_000, "most queries find something");
        index.Check();
    }

    private static List<DocumentKey> All(IndexFile index, SearchRequest request)
    {
        var all = new List<FoundDocument>();
        FoundDocuments page;
        do
        {
            page = index.Find(request);
            all.AddRange(page.Page);
            request = request with { After = page.Next };
        }
        while (page.Next is not null);

        all.Should().HaveCount(page.Total).And.BeInDescendingOrder(each => each.Relevance).And.NotContain(each => each.Relevance <= 0 || each.Relevance > 1);
        return [.. all.Select(each => each.Key)];
    }
}
