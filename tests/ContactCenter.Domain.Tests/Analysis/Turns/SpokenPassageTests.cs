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

    /// <summary>Sentences of any length, with points, commas, brackets and words that no blank parts.</summary>
    private static Gen<string> AnyText =>
        from words in Gen.Elements("chair", "refund,", "please.", "why?", "[card]", "it's", "4711", "e-mail", "now!", "我想退货。", "Dr.").ListOf()
        from times in Gen.Choose(1, 8)
        select string.Join(' ', Enumerable.Repeat(string.Join(' ', words), times));

    [Fact]
    public void Turns_of_one_party_are_joined_across_the_other_s_until_they_would_be_too_long()
    {
        var turns = TestTurns.Call(
            (Speaker.Caller, 20), (Speaker.Agent, 3), (Speaker.Caller, 30), (Speaker.Agent, 10), (Speaker.Caller, 11), (Speaker.Caller, 70),
            (Speaker.Caller, 4));

        var passages = SpokenPassage.Of(turns.Turns, _ => 1);

        passages.Select(passage => $"{passage.Speaker} {string.Join(' ', passage.Segments)}")
            .Should().Equal("Caller 0 2", "Agent 3", "Caller 4", "Caller 5", "Caller 5 6");
        passages[0].Text.Should().Be(TestTurns.Text(50));
    }

    [Fact]
    public void A_turn_that_is_too_long_is_cut_at_the_ends_of_sentences_and_within_a_longer_one_between_words()
    {
        var (first, second) = ($"{TestTurns.Text(40)}.", $"{TestTurns.Text(30)}?");
        var turn = new Turn(7, Speaker.Caller, 70, 130, $"{first} {second} {TestTurns.Text(80)}", "en");

        var passages = SpokenPassage.Of([turn], _ => 1);

        passages.Select(passage => passage.Text).Should().Equal(first, $"{second} {TestTurns.Text(30)}", TestTurns.Text(50));
        passages.SelectMany(passage => passage.Segments).Should().Equal(7, 7, 7);
        passages.SelectMany(passage => passage.Turns).Should().OnlyContain(piece => piece.Start == 70 && piece.End == 130 && piece.Language == "en");
    }

    [Fact]
    public void Pieces_of_too_few_words_stand_in_no_passage() =>
        SpokenPassage.Of([new Turn(0, Speaker.Caller, 0, 9, $"Yes. {TestTurns.Text(60)}. Thank you.")], _ => 1)
            .Select(passage => passage.Text).Should().Equal($"{TestTurns.Text(60)}.");

    [Fact]
    public void A_script_without_spaces_is_cut_too()
    {
        var passages = SpokenPassage.Of([new Turn(0, Speaker.Caller, 0, 9, new string('椅', 500))], _ => 1);

        string.Concat(passages.Select(passage => passage.Text)).Should().Be(new string('椅', 500));
        passages.Should().OnlyContain(passage => passage.Turns.Sum(turn => turn.WordCount) <= SpokenPassage.MostWords);
    }

    [Fact]
    public void No_text_makes_a_passage_too_long_or_loses_more_than_short_pieces() => Prop.ForAll(AnyText.ToArbitrary(), text =>
    {
        var passages = SpokenPassage.Of([new Turn(3, Speaker.Caller, 0, 1, text)], _ => 1, fewestWords: 1);
        var whole = new Turn(3, Speaker.Caller, 0, 1, text).WordCount;
        return passages.All(passage => passage.Turns.Sum(turn => turn.WordCount) <= SpokenPassage.MostWords)
            && passages.Sum(passage => passage.Turns.Sum(turn => turn.WordCount)) == whole
            && passages.All(passage => passage.Segments.SequenceEqual([3]));
    }).Check(Many);

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
        var segments = turns.Where(turn => turn.WordCount >= SpokenPassage.FewestWords).Select(turn => turn.Segment);
        return passages.SelectMany(passage => passage.Segments).Distinct().Order().SequenceEqual(segments)
            && passages.All(passage => passage.Turns.All(turn => turn.Speaker == passage.Speaker && turn.Segment / 7 == passage.Turns[0].Segment / 7))
            && passages.All(passage => passage.Segments.SequenceEqual(passage.Segments.Order()))
            && passages.Select(passage => passage.Turns[0].Segment).SequenceEqual(passages.Select(passage => passage.Turns[0].Segment).Order());
    }).Check(Many);

    [Fact]
    public void A_passage_is_as_long_as_it_may_be_and_no_longer() => Prop.ForAll(AnyCall.ToArbitrary(), turns =>
    {
        var passages = SpokenPassage.Of(turns, _ => 1);
        return passages.All(passage => passage.Turns.Sum(turn => turn.WordCount) <= SpokenPassage.MostWords)
            && passages.GroupBy(passage => passage.Speaker).All(party => party.Zip(party.Skip(1)).All(pair =>
                pair.First.Turns.Sum(turn => turn.WordCount) + pair.Second.Turns[0].WordCount > SpokenPassage.MostWords));
    }).Check(Many);
}
