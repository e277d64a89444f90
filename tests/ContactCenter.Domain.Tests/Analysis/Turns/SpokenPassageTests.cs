using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;
using ContactCenter.Domain.Tests.Analysis.Sentiment;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Turns;

public sealed class SpokenPassageTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(500);

    private static Gen<Turn[]> AnyCall =>
        from turns in (from speaker in Gen.Elements(Speaker.Agent, Speaker.Caller, Speaker.Unknown)
                       from words in Gen.OneOf(Gen.Choose(0, 30), Gen.Choose(50, 70))
                       select (speaker, words)).ListOf()
        select turns.Select((turn, at) => new Turn(at, turn.speaker, at, at + 1, TestTurns.Text(turn.words))).ToArray();

    [Fact]
    public void Turns_of_one_party_are_joined_across_the_other_s_until_they_would_be_too_long()
    {
        var turns = TestTurns.Call(
            (Speaker.Caller, 20), (Speaker.Agent, 3), (Speaker.Caller, 30), (Speaker.Agent, 10), (Speaker.Caller, 11), (Speaker.Caller, 70),
            (Speaker.Caller, 4));

        var passages = SpokenPassage.Of(turns.Turns, _ => 1);

        passages.Select(passage => $"{passage.Speaker} {string.Join(' ', passage.Segments)}")
            .Should().Equal("Caller 0 2", "Agent 3", "Caller 4", "Caller 5", "Caller 6");
        passages[0].Text.Should().Be(TestTurns.Text(50));
    }

    [Fact]
    public void No_passage_is_of_two_recordings()
    {
        var turns = TestTurns.Call((Speaker.Caller, 5), (Speaker.Caller, 5), (Speaker.Caller, 5));

        SpokenPassage.Of(turns.Turns, turn => turn.Segment / 2).Select(passage => passage.Turns.Length).Should().Equal(2, 1);
    }

    [Fact]
    public void Each_turn_with_enough_words_stands_in_one_passage_of_its_party_and_no_other_does() => Prop.ForAll(AnyCall.ToArbitrary(), turns =>
    {
        var passages = SpokenPassage.Of(turns, turn => turn.Segment / 7);
        return passages.SelectMany(passage => passage.Segments).Order().SequenceEqual(turns.Where(turn => turn.WordCount >= 4).Select(turn => turn.Segment))
            && passages.All(passage => passage.Turns.All(turn => turn.Speaker == passage.Speaker && turn.Segment / 7 == passage.Turns[0].Segment / 7))
            && passages.All(passage => passage.Segments.SequenceEqual(passage.Segments.Order()))
            && passages.Select(passage => passage.Turns[0].Segment).SequenceEqual(passages.Select(passage => passage.Turns[0].Segment).Order());
    }).Check(Many);

    [Fact]
    public void A_passage_is_as_long_as_it_may_be_and_no_longer() => Prop.ForAll(AnyCall.ToArbitrary(), turns =>
    {
        var passages = SpokenPassage.Of(turns, _ => 1);
        return passages.All(passage => passage.Turns.Length == 1 || passage.Turns.Sum(turn => turn.WordCount) <= SpokenPassage.MostWords)
            && passages.GroupBy(passage => passage.Speaker).All(party => party.Zip(party.Skip(1)).All(pair =>
                pair.First.Turns.Sum(turn => turn.WordCount) + pair.Second.Turns[0].WordCount > SpokenPassage.MostWords));
    }).Check(Many);
}
