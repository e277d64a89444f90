using ContactCenter.Transcriber.Embeddings;
using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Tests.Embeddings;

public sealed class SentenceEmbedderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("transcriber-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Without_its_files_there_is_no_model()
    {
        using var embedder = new SentenceEmbedder(new EmbedderFiles(Write("m.onnx", "x"), Path.Combine(_folder.FullName, "none.model")));

        embedder.IsThere.Should().BeFalse();
        embedder.Description.Should().BeNull();
    }

    [Fact]
    public void Another_model_or_other_tokens_have_another_id()
    {
        string[] ids =
        [
            Describe("a", "b").Id, Describe("a", "b").Id, Describe("b", "b").Id, Describe("a", "c").Id,
        ];

        ids.Distinct(StringComparer.Ordinal).Should().HaveCount(3);
        ids[0].Should().Be(ids[1]);
        Describe("aa", "b").Should().Match<EngineDescription>(model => model.Bytes == 3 && model.Languages.Count == 0);
    }

    [Theory]
    [InlineData("tokens.model")]
    [InlineData("tokens.txt")]
    public void Files_that_are_something_else_are_named(string tokenizer)
    {
        using var embedder = new SentenceEmbedder(new EmbedderFiles(Write("m.onnx", "no model"), Write(tokenizer, "no tokens")));

        FluentActions.Invoking(() => embedder.TokensOf("a", TextUse.Query)).Should().Throw<EngineException>().WithMessage($"*{tokenizer}*");
        FluentActions.Invoking(() => embedder.Embed([[1]], TestContext.Current.CancellationToken)).Should().Throw<EngineException>().WithMessage("*m.onnx*");
    }

    private EngineDescription Describe(string model, string tokenizer) =>
        new EmbedderFiles(Write("m.onnx", model), Write("t.model", tokenizer)).Describe();

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
