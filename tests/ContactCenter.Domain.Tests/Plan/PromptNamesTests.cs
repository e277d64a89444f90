namespace ContactCenter.Domain.Tests.Plan;

public sealed class PromptNamesTests
{
    private static readonly PromptNames Caller = PromptNames.None.With("name", new PromptValue("Ann"));

    [Theory]
    [InlineData("from_user", CallAttributes.LongestValue)]
    [InlineData("custom_data.order", CallAttributes.LongestValue)]
    [InlineData("SipHeader_X-Account", CallAttributes.LongestValue)]
    [InlineData("account", null)]
    public void What_comes_in_with_a_call_may_stand_and_nothing_else(string name, int? length)
    {
        (PromptNames.OfCalls.LongestOf(name)?.Length).Should().Be(length);
        PromptNames.None.LongestOf(name).Should().BeNull();
    }

    [Theory]
    [InlineData(new[] { "Ann", "Maximilian", "Bo" }, 10)]
    [InlineData(new[] { "Ann" }, 3)]
    [InlineData(new[] { "A&B" }, 7)]
    [InlineData(new string[0], 0)]
    public void Of_several_values_the_longest_counts_as_it_is_written_in_markup(string[] values, int length) =>
        LengthOf(PromptNames.None.With("name", values)).Should().Be(length);

    [Theory]
    [InlineData(3, CallVariables.LongestValue)]
    [InlineData(240, 240)]
    public void A_service_may_set_a_known_name_to_something_longer(int known, int length) =>
        LengthOf(PromptNames.None.With("name", new PromptValue(new string('x', known))).WithVariables()).Should().Be(length);

    [Fact]
    public void A_service_sets_no_name_that_is_none_of_a_variable() => PromptNames.None.WithVariables().LongestOf("Not-One").Should().BeNull();

    [Fact]
    public void A_shorter_value_changes_nothing_and_a_longer_one_counts()
    {
        Caller.With("NAME", new PromptValue("Bo")).Should().BeSameAs(Caller);
        LengthOf(Caller.With("NAME", new PromptValue("Bob-Jo"))).Should().Be(6);
    }

    [Fact]
    public void Two_ways_together_set_what_either_sets()
    {
        (Caller.Or(PromptNames.OfCalls).LongestOf("from_user")?.Length).Should().Be(CallAttributes.LongestValue);
        LengthOf(PromptNames.OfCalls.Or(Caller)).Should().Be(3);
        (PromptNames.OfCalls.Or(PromptNames.None.WithVariables()).LongestOf("account")?.Length).Should().Be(CallVariables.LongestValue);
        Caller.Or(PromptNames.None).Should().BeSameAs(Caller);
    }

    [Theory]
    [InlineData("a&b", 4, 4)]
    [InlineData("a&b", 100, 7)]
    public void No_more_of_a_value_is_measured_than_is_said(string text, int longest, int length) => new PromptValue(text, longest).Length.Should().Be(length);

    private static int? LengthOf(PromptNames names) => names.LongestOf("name")?.Length;
}
