using ContactCenter.Domain.Analysis.Vectors;
using ContactCenter.Speech.Analysis.Embeddings;
using ContactCenter.Speech.Transcription.Embedded;
using ContactCenter.Tests.Speech.Transcription;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.Speech.Analysis.Embeddings;

/// <summary>With the transcriber that was built with the server, and the model that its build brings.</summary>
public sealed class BuiltVectorsTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_question_is_near_to_the_passage_that_answers_it()
    {
        await using var transcriber = Transcriber();
        var vectors = Vectors(transcriber);
        string[] passages = ["Your refund will be on your account within five days.", "We are open from nine to five, and closed on Sundays."];

        var found = await vectors.EmbedAsync(passages, VectorUse.Passage, TestContext.Current.CancellationToken);
        var asked = await vectors.EmbedAsync(["When do I get my money back?"], VectorUse.Question, TestContext.Current.CancellationToken);

        asked.ModelId.Should().StartWith("all-minilm-l6-v2-").And.Be(found.ModelId);
        VectorMath.Cosine(asked.Vectors[0], found.Vectors[0]).Should().BeGreaterThan(VectorMath.Cosine(asked.Vectors[0], found.Vectors[1]) + .2);
    }

    [Fact]
    public async Task A_model_that_the_settings_name_and_that_is_not_there_is_refused()
    {
        var settings = new EmbeddingSettings(_folder.File("none.onnx"), _folder.File("none.model"));
        await using var transcriber = Transcriber(new EmbeddingArguments(settings).Values);

        var embed = () => Vectors(transcriber).EmbedAsync(["a"], VectorUse.Comparison, TestContext.Current.CancellationToken);

        (await embed.Should().ThrowAsync<EmbeddingException>()).Which.Fault.Should().Be(EmbeddingFault.Refused);
    }

    private static SentenceVectors Vectors(EmbeddedTranscriber transcriber) => new(transcriber, BuiltTranscriber.Program, TimeProvider.System);

    private EmbeddedTranscriber Transcriber(params IReadOnlyList<string> further)
    {
        var launcher = new TranscriberLauncher(
            BuiltTranscriber.Program,
            _folder.File("models"),
            () => TranscriberAddress.Make(_folder.Path),
            TimeProvider.System,
            NullLogger<TranscriberLauncher>.Instance)
        {
            Further = further,
        };
        return new(launcher, TimeProvider.System, NullLogger<EmbeddedTranscriber>.Instance);
    }
}
