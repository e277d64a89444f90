using ContactCenter.Domain.Analysis.Summaries;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Tests.Analysis.Summaries;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("One. Two! Three? Four", "One.|Two!|Three?|Four")]
    [InlineData("Really?! (Yes.) \"No.\" So…", "Really?!|(Yes.)|\"No.\"|So…")]
    [InlineData("Am 24. Dezember um 10.30 Uhr.", "Am 24. Dezember um 10.30 Uhr.")]
    [InlineData("Mr. Smith and J. Roe, e.g. here.", "Mr. Smith and J. Roe, e.g. here.")]
    [InlineData("It is 4512. Thanks.", "It is 4512.|Thanks.")]
    [InlineData("使えません。直してください！", "使えません。|直してください！")]
    [InlineData("the card [card]. It", "the card [card].|It")]
    [InlineData("  ", "")]
    [InlineData("...", "...")]
    public void A_text_is_cut_at_its_full_stops(string text, string sentences) =>
        string.Join('|', SentenceCutter.Sentences(text).Select(sentence => text[sentence.Begin..sentence.End])).Should().Be(sentences);

    [Fact]
    public void A_sentence_of_forty_words_stays_whole() => Pieces(Words(1, 40)).Should().Equal(Words(1, 40));

    [Fact]
    public void A_longer_one_is_cut_behind_forty_words() =>
        Pieces(Words(1, 90)).Should().Equal($"{Words(1, 40)}…", $"… {Words(41, 80)}…", $"… {Words(81, 90)}");

    [Fact]
    public void Where_a_clause_ends_it_is_cut_there() => Pieces($"{Words(1, 20)}, {Words(21, 30)}, {Words(31, 38)} - {Words(39, 60)}")
        .Should().Equal($"{Words(1, 20)}, {Words(21, 30)}…", $"… {Words(31, 38)} - {Words(39, 60)}");

    [Fact]
    public void What_was_redacted_is_never_cut_and_counts_for_nothing()
    {
        Pieces($"{Words(1, 40)} [card] {Words(41, 50)}").Should().Equal($"{Words(1, 40)} [card]…", $"… {Words(41, 50)}");
        Pieces($"{Words(1, 40)},[card] {Words(41, 50)}").Should().Equal($"{Words(1, 40)}…", $"… [card] {Words(41, 50)}");
    }

    [Fact]
    public void Words_of_a_script_without_spaces_are_counted_by_their_characters() =>
        Pieces(string.Join('、', Enumerable.Repeat("使えませんので直してください", 8))).Should().HaveCountGreaterThan(1);

    private static IEnumerable<string> Pieces(string text) =>
        SummarySentence.Of(new Conversation([new(0, Speaker.Caller, 0, 1, text)], "en")).Select(sentence => sentence.Text);

    private static string Words(int first, int last) => string.Join(' ', Enumerable.Range(first, last - first + 1).Select(number => $"w{number}"));
}
