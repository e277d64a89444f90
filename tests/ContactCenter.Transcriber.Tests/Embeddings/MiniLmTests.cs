using System.Numerics.Tensors;
using ContactCenter.Transcriber.Embeddings;

namespace ContactCenter.Transcriber.Tests.Embeddings;

/// <summary>The model that the build brings, which needs neither Node nor an operator.</summary>
public sealed class MiniLmTests
{
    private static readonly EmbedderFiles Files = EmbedderFiles.BroughtTo(Path.Combine(AppContext.BaseDirectory, "models"));

    [Fact]
    public void Sentences_that_mean_the_same_are_nearer_than_others()
    {
        using var embedder = new SentenceEmbedder(Files);
        string[] texts =
        [
            "I was charged twice for my order.",
            "Hello, my card was billed two times for the same order, and I would like to have that looked at, please.",
            "What time does the museum open on Sundays?",
        ];

        var vectors = embedder.Embed([.. texts.Select(text => embedder.TokensOf(text, TextUse.Query))], TestContext.Current.CancellationToken);

        vectors.Should().OnlyContain(vector => vector.Length == 384 && Math.Abs(TensorPrimitives.Norm<float>(vector) - 1) < 1e-5);
        Cosine(vectors[0], vectors[1]).Should().BeGreaterThan(.5f);
        Cosine(vectors[0], vectors[2]).Should().BeLessThan(.2f);
        // What fills up the shorter texts of a batch changes nothing.
        var alone = embedder.Embed([embedder.TokensOf(texts[0], TextUse.Passage)], TestContext.Current.CancellationToken);
        Cosine(alone[0], vectors[0]).Should().BeGreaterThan(.9999f);
    }

    [Fact]
    public void Tokens_are_those_of_the_vocabulary_with_beginning_and_end()
    {
        var tokenizer = new VocabularyTokenizer(Files.Tokenizer);
        var vocabulary = File.ReadAllLines(Files.Tokenizer);

        tokenizer.TokensOf("Héllo embeddings!", TextUse.Query).Select(token => vocabulary[token])
            .Should().Equal("[CLS]", "hello", "em", "##bed", "##ding", "##s", "!", "[SEP]");
        tokenizer.Padding.Should().Be(0);
    }

    [Fact]
    public void A_long_text_is_cut()
    {
        var tokens = new VocabularyTokenizer(Files.Tokenizer).TokensOf(string.Concat(Enumerable.Repeat("again ", 1_000)), TextUse.Query);

        tokens.Should().HaveCount(256);
        tokens[^1].Should().Be(102);
    }

    [Fact]
    public void The_id_names_the_model_and_its_files()
    {
        using var embedder = new SentenceEmbedder(Files);

        embedder.Description!.Id.Should().MatchRegex("^all-minilm-l6-v2-[0-9a-f]{12}$");
        embedder.Description.Languages.Should().Equal("en");
    }

    private static float Cosine(float[] first, float[] second) => TensorPrimitives.CosineSimilarity<float>(first, second);
}
