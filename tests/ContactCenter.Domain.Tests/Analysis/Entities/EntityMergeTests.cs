using ContactCenter.Domain.Analysis.Entities;

namespace ContactCenter.Domain.Tests.Analysis.Entities;

public sealed class EntityMergeTests
{
    private static readonly EntityModel[] Models =
    [
        SentenceModels.List("plan", "Premium"), SentenceModels.List("low", "low") with { Priority = -1 },
        SentenceModels.List("secret", "x") with { Redact = true },
    ];

    [Fact]
    public void What_overlaps_nothing_stays_in_the_order_of_the_call() =>
        Merged([Own("plan", "Premium", 10)], [Own("PERSON", "Ann", 0), Own("DATE", "today", 20)]).Should().Equal("PERSON", "plan", "DATE");

    [Fact]
    public void The_owners_stay_before_a_providers_unless_their_priority_is_lower()
    {
        Merged([Own("plan", "Premium", 10)], [Own("ORGANIZATION", "the Premium plan", 6)]).Should().Equal("plan");
        Merged([Own("low", "low", 10)], [Own("QUANTITY", "low", 10)]).Should().Equal("QUANTITY");
    }

    [Fact]
    public void Of_a_providers_and_one_that_is_built_in_the_longer_stays_then_the_earlier_and_of_equal_ones_our_own()
    {
        Merged([Own("email", "a@b.example", 10)], [Own("OTHER", "b.example", 12)]).Should().Equal("email");
        Merged([Own("orderNumber", "4512", 10)], [Own("OTHER", "order 4512", 4)]).Should().Equal("OTHER");
        Merged([Own("orderNumber", "4512", 10)], [Own("OTHER", "4512", 10)]).Should().Equal("orderNumber");
    }

    [Fact]
    public void Nothing_of_a_providers_stands_over_a_redaction_whatever_it_is_called()
    {
        Merged([Own("card", "[card]", 10)], [Own("OTHER", "my [card] number", 7)]).Should().Equal("card");
        Merged([Own("secret", "[secret]", 10)], [Own("secret", "[secret] it", 10)]).Should().Equal("secret");
        Merged([], [Own("plan", "Premium", 10), Own("OTHER", "the Premium", 6)]).Should().Equal("OTHER");
    }

    private static IEnumerable<string> Merged(FoundEntity[] own, FoundEntity[] provider) =>
        EntityMerge.Of(Models, [.. own], [.. provider]).Select(entity => entity.Type);

    private static FoundEntity Own(string type, string text, int begin) => new(type, text, new(0, begin, begin + text.Length), 1);
}
