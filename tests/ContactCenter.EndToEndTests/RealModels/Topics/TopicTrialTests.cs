using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.Load.Recordings;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.EndToEndTests.RealModels.Topics;

/// <summary>Topics of made-up calls with the real models: more than half of them by what an owner types, and more by what people say.</summary>
[Collection(RealModelCollection.Name)]
public sealed class TopicTrialTests(ITestOutputHelper output)
{
    private static string Transcriber => Path.Combine(Path.GetDirectoryName(PipelineWorld.Program)!, "transcriber");

    [Fact]
    public async Task English_calls_have_their_topics_by_typed_examples_and_better_ones_by_labels()
    {
        var trial = await TrialAsync("en", new(Model: null, Tokenizer: null), TopicGate.MiniLm);

        var typed = Score(trial.ByTyped(each: 6));
        typed.Right.Should().BeGreaterThanOrEqualTo(10);
        typed.Wrong.Should().BeLessThanOrEqualTo(3);
        var labelled = Score(trial.ByLabels(withClassifier: true));
        labelled.Right.Should().BeGreaterThanOrEqualTo(typed.Right, "calls that people have labelled are better examples");
        labelled.Wrong.Should().BeLessThanOrEqualTo(4);
        labelled.Rejected.Should().BeGreaterThanOrEqualTo(4);
    }

    [Fact]
    public async Task German_calls_get_no_wrong_topics_by_examples_in_German()
    {
        var trial = await TrialAsync("de", VectorsBeside.MultilingualIn(RealSpeech.Models), TopicGate.Centred);

        Score(trial.ByTyped(each: 6)).Wrong.Should().BeLessThanOrEqualTo(3);
        Score(trial.ByLabels(withClassifier: true)).Wrong.Should().BeLessThanOrEqualTo(4);
    }

    private static async Task<TopicTrial> TrialAsync(string language, EmbeddingSettings settings, TopicGate gate)
    {
        await using var beside = new VectorsBeside(Transcriber, settings, TimeProvider.System);
        return await TopicTrial.OfAsync(TopicSet.Read(language), beside.Vectors, gate, TestContext.Current.CancellationToken);
    }

    private TopicScore Score(TopicScore score)
    {
        output.WriteLine($"{score}");
        return score;
    }
}
