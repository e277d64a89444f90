using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.Speech.Analysis.Classifiers;
using ContactCenter.Speech.Transcription.Embedded;
using ContactCenter.Tests.Speech.Transcription;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.Speech.Analysis.Classifiers;

/// <summary>With the transcriber that was built with the server.</summary>
public sealed class BuiltClassifierTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_learns_the_same_as_is_learned_here()
    {
        TopicVector[] examples = [.. Enumerable.Range(0, 60).Select(ExampleOf)];
        await using var transcriber = Transcriber();
        var training = new ClassifierTraining(transcriber, BuiltTranscriber.Program, TimeProvider.System);

        var learned = await training.TrainAsync(TopicLesson.Of(examples)!.Content, TestContext.Current.CancellationToken);

        learned.Weights.Should().Equal(TopicClassifier.Train(examples)!.Classifier.Weights);
    }

    private static TopicVector ExampleOf(int number)
    {
        string?[] topics = [null, "returns", "billing"];
        return new(topics[number % 3], "en", [.. Enumerable.Range(0, 32).Select(at => MathF.Sin((number * 7) + (at * (1 + (number % 3)))))]);
    }

    private EmbeddedTranscriber Transcriber()
    {
        var launcher = new TranscriberLauncher(
            BuiltTranscriber.Program,
            _folder.File("models"),
            () => TranscriberAddress.Make(_folder.Path),
            TimeProvider.System,
            NullLogger<TranscriberLauncher>.Instance);
        return new(launcher, TimeProvider.System, NullLogger<EmbeddedTranscriber>.Instance);
    }
}
