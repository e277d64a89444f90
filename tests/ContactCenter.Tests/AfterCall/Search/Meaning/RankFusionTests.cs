using ContactCenter.AfterCall.Search;
using ContactCenter.AfterCall.Search.Meaning;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Tests.AfterCall.Search.Meaning;

public sealed class RankFusionTests
{
    private static readonly NearHit Hit = new(new(new("call", IndexFile.Noon, null, null, null), Speaker.Caller, [0]), [new(new("call", "1", 0), 0, "text")]);

    [Fact]
    public void What_is_in_both_lists_counts_twice()
    {
        var words = new SearchCursor[] { new(-5, 1), new(-4, 2), new(-3, 3) };

        var (places, meant) = RankFusion.Fuse(words, [(Hit, [9]), (Hit, [8, 3])]);

        places.Select(place => place.Document).Should().Equal(3, 9, 1, 2);
        places[0].Rank.Should().Be(-((1 / 63.0) + (1 / 62.0)));
        meant.Keys.Should().Equal(9);
    }

    [Fact]
    public void A_passage_counts_for_the_best_of_its_documents()
    {
        var (places, meant) = RankFusion.Fuse([new(-5, 1), new(-4, 2)], [(Hit, [2, 1])]);

        places.Select(place => place.Document).Should().Equal(1, 2);
        meant.Should().BeEmpty();
    }

    [Fact]
    public void Words_alone_have_the_same_value_with_and_without_meaning()
    {
        var words = new SearchCursor[] { new(-5, 1), new(-4, 2) };

        var without = RankFusion.Fuse(words, []).Places;

        RankFusion.Fuse(words, [(Hit, [9])]).Places.Where(place => place.Document != 9).Should().Equal(without);
    }
}
