using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Tests.Recognition;

public sealed class RepeatedWordsTests
{
    [Theory]
    [InlineData("no no no no no no no no no no no no", "no")]
    [InlineData("Thank you. Thank you. Thank you. Thank you. Thank you. Thank you.", "Thank you.")]
    [InlineData("no no no no no no no no no no no no, it is 4111 1111 1111 1111.", "no it is 4111 1111 1111 1111.")]
    [InlineData("so I said, I don't know, I don't know, I don't know, I don't know, I don't know", "so I said, I don't know,")]
    public void What_goes_round_is_cut_after_its_first_copy(string text, string left) =>
        Texts(text).Should().Equal(left);

    [Theory]
    [InlineData("no no no no that is not right")]
    [InlineData("zero zero zero zero five five five")]
    [InlineData("can you hear me can you hear me can you hear me")]
    [InlineData("four one one one one one one one one one one one one one one one")]
    [InlineData("5 5 5 5, 5 5 5 5, 5 5 5 5, 4 4 4 4")]
    [InlineData("five um five um five um five um five um five um five um five")]
    [InlineData("double five double five double five double five double five double five, four four four four")]
    [InlineData("vier zwei, vier zwei, vier zwei, vier zwei, vier zwei, vier zwei, vier zwei, vier zwei")]
    [InlineData("zéro zéro zéro zéro zéro zéro zéro zéro zéro zéro zéro zéro")]
    [InlineData("Then a one. Then a one. Then a one. Then a one. Then a one. Then a one.")]
    [InlineData("4242-4242 4242-4242 4242-4242 4242-4242 4242-4242 4242-4242 4242-4242 4242-4242 4242-4242 4242-4242")]
    [InlineData("")]
    public void What_people_say_stays(string text) => Texts(text).Should().Equal(text);

    [Fact]
    public void Segments_are_looked_at_as_one()
    {
        string[] loop = [.. Enumerable.Repeat("See you next time.", 8)];

        Texts(["That is all.", .. loop]).Should().Equal("That is all.", "See you next time.");
    }

    [Fact]
    public void A_segment_that_is_cut_keeps_the_times_of_what_is_left()
    {
        RecognisedWord[] words = [.. Enumerable.Range(0, 12).Select(i => new RecognisedWord("no", i, i + .5, .9))];
        var said = new Utterance(0, 12, string.Join(' ', words.Select(word => word.Text)), -.1, 0, words);

        var cut = RepeatedWords.Cut([said]).Should().ContainSingle().Subject;

        cut.Words.Should().Equal(words[0]);
        cut.End.Should().Be(.5);
    }

    [Fact]
    public void What_is_said_behind_a_loop_stays_with_its_times()
    {
        RecognisedWord[] words = [.. Enumerable.Range(0, 14).Select(i => new RecognisedWord(i < 12 ? "no" : "fine", i, i + .5, .9))];
        var said = new Utterance(0, 14, string.Join(' ', words.Select(word => word.Text)), -.1, 0, words);

        RepeatedWords.Cut([said]).Should().ContainSingle().Which.Should().BeEquivalentTo(
            said with { Text = "no fine fine", Words = [words[0], words[12], words[13]] });
    }

    private static IEnumerable<string> Texts(params string[] texts) =>
        RepeatedWords.Cut([.. texts.Select((text, i) => new Utterance(i, i + 1, text, -.1, 0, []))]).Select(said => said.Text);
}
