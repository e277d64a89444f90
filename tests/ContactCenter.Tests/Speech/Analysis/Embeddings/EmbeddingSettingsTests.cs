using ContactCenter.Foundation.Settings;
using ContactCenter.Speech.Analysis.Embeddings;
using ContactCenter.Tests.Settings;

namespace ContactCenter.Tests.Speech.Analysis.Embeddings;

public sealed class EmbeddingSettingsTests
{
    private const string Model = "Analysis:Embeddings:Model";
    private const string Tokenizer = "Analysis:Embeddings:Tokenizer";

    [Fact]
    public void Without_a_model_the_transcriber_takes_its_own() =>
        new EmbeddingArguments(Read()).Values.Should().BeEmpty();

    [Fact]
    public void A_model_and_its_tokens_are_told_to_the_transcriber_wherever_it_runs() =>
        new EmbeddingArguments(Read((Model, "e5.onnx"), (Tokenizer, "/models/e5.model"))).Values.Should().Equal(
            "--embedding-model", Path.GetFullPath("e5.onnx"), "--embedding-tokenizer", Path.GetFullPath("/models/e5.model"));

    [Theory]
    [InlineData(Model, Tokenizer)]
    [InlineData(Tokenizer, Model)]
    public void One_without_the_other_is_a_fault(string named, string missing)
    {
        var read = () => Read((named, "file"));

        read.Should().Throw<SettingsException>().Which.Faults.Should().ContainSingle().Which.Key.Should().Be(missing);
    }

    private static EmbeddingSettings Read(params (string, string?)[] settings) =>
        ContactCenterApp.ReadSettings(Configuration.Of(settings)).Get<EmbeddingSettings>();
}
