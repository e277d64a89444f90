using System.Diagnostics;
using System.Numerics.Tensors;
using ContactCenter.Transcriber.Embeddings;

namespace ContactCenter.Transcriber.Tests.RealModels;

[Collection(RealModelCollection.Name)]
public sealed class MultilingualE5Tests(ITestOutputHelper output)
{
    private static EmbedderFiles Files => new(
        Path.Combine(SpeechFiles.Models, "multilingual-e5-small-q4.onnx"), Path.Combine(SpeechFiles.Models, "multilingual-e5-small.sentencepiece.model"));

    /// <summary>The numbers are those of the SentencePiece library of the model's own makers, and 1.</summary>
    public static TheoryData<string, int[]> Known => new()
    {
        { "Wie kann ich meine Rechnung bezahlen?", [0, 41, 1294, 12, 4887, 1876, 654, 12381, 122035, 158574, 32, 2] },
        { "How can I pay my bill?", [0, 41, 1294, 12, 11249, 831, 87, 8783, 759, 54727, 32, 2] },
        { "été naïve Straße", [0, 41, 1294, 12, 5325, 24, 9392, 272, 90515, 2] },
        // Wide letters and a ligature are read as usual ones, and what no piece has is unknown.
        { "Ｆｕｌｌ　ｗｉｄｔｈ ﬁn  two   spaces 𓀀𓀁 x", [0, 41, 1294, 12, 9312, 6, 146984, 2270, 6626, 32628, 7, 6, 3, 1022, 2] },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void Tokens_are_those_that_the_model_was_trained_with(string text, int[] tokens) =>
        new SentencePieceModel(Files.Tokenizer).TokensOf(text, TextUse.Query).Should().Equal(tokens);

    [Fact]
    public void A_passage_is_told_apart_from_a_question() => new SentencePieceModel(Files.Tokenizer).TokensOf("请问如何支付账单？", TextUse.Passage)
        .Should().Equal(0, 46692, 12, 6, 200757, 5733, 24553, 92494, 9788, 32, 2);

    [Fact]
    public void A_long_text_is_cut() =>
        new SentencePieceModel(Files.Tokenizer).TokensOf(string.Concat(Enumerable.Repeat("noch einmal ", 1_000)), TextUse.Query).Should().HaveCount(512);

    [Fact]
    public void A_sentence_is_near_to_what_it_means_in_another_language()
    {
        using var embedder = new SentenceEmbedder(Files);
        string[] texts =
        [
            "Ich möchte meine Rechnung bezahlen, aber die Seite lädt nicht.",
            "I would like to pay my bill but the page does not load.",
            "What time does the museum open on Sundays?",
        ];
        int[][] tokens = [.. texts.Select(text => embedder.TokensOf(text, TextUse.Query))];

        var vectors = embedder.Embed(tokens, TestContext.Current.CancellationToken);

        var same = TensorPrimitives.CosineSimilarity<float>(vectors[0], vectors[1]);
        var other = TensorPrimitives.CosineSimilarity<float>(vectors[0], vectors[2]);
        output.WriteLine($"same meaning {same:F3}, another {other:F3}");
        same.Should().BeGreaterThan(other + .05f);
        var clock = Stopwatch.StartNew();
        embedder.Embed(tokens, TestContext.Current.CancellationToken);
        output.WriteLine($"{clock.Elapsed.TotalMilliseconds / texts.Length:F1} ms a sentence");
    }
}
