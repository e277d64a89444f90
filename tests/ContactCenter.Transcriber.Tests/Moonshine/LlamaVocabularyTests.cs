using System.Globalization;
using System.Text;
using ContactCenter.Transcriber.Moonshine;

namespace ContactCenter.Transcriber.Tests.Moonshine;

public sealed class LlamaVocabularyTests
{
    private const int FirstPiece = 259;

    private static readonly LlamaVocabulary Vocabulary = LlamaVocabulary.Parse(
        $"const answer = 42;\nconst vocabulary = \"{Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Join('\n', Lines())))}\";");

    [Fact]
    public void Pieces_make_a_text_with_spaces() =>
        Vocabulary.TextOf([LlamaVocabulary.Beginning, FirstPiece, FirstPiece + 1, FirstPiece + 2, LlamaVocabulary.End]).Should().Be("hello world");

    [Fact]
    public void A_letter_may_come_in_bytes() =>
        Vocabulary.TextOf(Encoding.UTF8.GetBytes("é").Select(value => value + 3)).Should().Be("é");

    [Fact]
    public void Tokens_beyond_the_vocabulary_are_left_out() => Vocabulary.TextOf([Vocabulary.Count, 1_000_000, FirstPiece]).Should().Be("hello");

    [Theory]
    [InlineData("")]
    [InlineData("const vocabulary = \"abc\";")]
    public void A_file_without_a_vocabulary_is_refused(string script) =>
        FluentActions.Invoking(() => LlamaVocabulary.Parse(script)).Should().Throw<FormatException>();

    private static IEnumerable<string> Lines() =>
    [
        "<unk>", "<s>", "</s>",
        .. Enumerable.Range(0, 256).Select(value => string.Create(CultureInfo.InvariantCulture, $"<0x{value:X2}>")),
        "\u2581hello", "\u2581wor", "ld",
        .. Enumerable.Range(0, 2_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"\u2581filler{i}")),
    ];
}
