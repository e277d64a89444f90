using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.Load.Recordings;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.EndToEndTests.RealModels.Topics;

/// <summary>Topics of made-up calls with the real models: most are found by what an owner types, and by what people say.</summary>
[Collection(RealModelCollection.Name)]
public sealed class TopicTrialTests(ITestOutputHelper output)
{
    private static string Transcriber => Path.Combine(Path.GetDirectoryName(PipelineWorld.Program)!, "transcriber");

    [Fact]
    public async Task English_calls_have_their_topics_by_typed_examples_and_by_labels()
    {
        var trial = await TrialAsync("en", new(Model: null, Tokenizer: null), TopicGate.MiniLm);

        ShouldBe(trial.ByTyped(each: 6), right: 22, wrong: 3, rejected: 4);
        ShouldBe(trial.ByLabels(withClassifier: true), right: 20, wrong: 4, rejected: 4);
    }

    [Fact]
    public async Task German_calls_have_their_topics_by_examples_in_German()
    {
        var trial = await TrialAsync("de", VectorsBeside.MultilingualIn(RealSpeech.Models), TopicGate.Centred);

        ShouldBe(trial.ByTyped(each: 6), right: 18, wrong: 3, rejected: 4);
        ShouldBe(trial.ByLabels(withClassifier: true), right: 19, wrong: 4, rejected: 5);
    }

    private static async Task<TopicTrial> TrialAsync(string language, EmbeddingSettings settings, TopicGate gate)
    {
        await using var beside = new VectorsBeside(Transcriber, settings, TimeProvider.System);
        return await TopicTrial.OfAsync(TopicSet.Read(language), beside.Vectors, gate, TestContext.Current.CancellationToken);
    }

    /// <param name="right">At least.</param>
    /// <param name="wrong">At most.</param>
    /// <param name="rejected">At least.</param>
    private void ShouldBe(TopicScore score, int right, int wrong, int rejected)
    {
        output.WriteLine($"{score}");
        score.Right.Should().BeGreaterThanOrEqualTo(right);
        score.Rejected.Should().BeGreaterThanOrEqualTo(rejected);
        score.Wrong.Should().BeLessThanOrEqualTo(wrong);
    }
}
