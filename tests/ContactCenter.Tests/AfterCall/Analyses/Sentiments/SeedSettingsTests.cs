using ContactCenter.AfterCall.Analyses.Sentiments;
using ContactCenter.Domain.Analysis.Sentiment;
using ContactCenter.Domain.Analysis.Sentiment.Seeds;
using ContactCenter.Foundation.Settings;
using ContactCenter.Tests.Settings;

namespace ContactCenter.Tests.AfterCall.Analyses.Sentiments;

/// <summary>An owner names files of sentences, and hears at the start what is wrong with them.</summary>
public sealed class SeedSettingsTests : IDisposable
{
    private const string Key = "Analysis:Sentiment:Seeds:fr";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_language_is_learned_from_English_and_from_what_there_is_in_it()
    {
        SentimentSeed[] own = [new(SentimentLabel.Positive, "C'est parfait."), new(SentimentLabel.Negative, "J'attends depuis trois semaines.")];

        var settings = Read("positive\tC'est parfait.\nnegative\tJ'attends depuis trois semaines.");

        settings.CodeOf("fr-CA").Should().Be("fr");
        settings.For("fr").Should().Equal(SentimentSeeds.Of("en").Concat(own));
        settings.CodeOf("pt-BR").Should().Be("en", "there is nothing in Portuguese");
        settings.For("en").Should().Equal(SentimentSeeds.Of("en"));
        settings.For(settings.CodeOf("de-AT")).Should().Equal(SentimentSeeds.Of("en").Concat(SentimentSeeds.Of("de")));
    }

    [Fact]
    public void The_line_that_is_none_is_named_beside_the_key()
    {
        var fault = Fault("positive\tC'est parfait.\n\nhappy\tTout va bien.");

        fault.Key.Should().Be(Key);
        fault.Problem.Should().StartWith("'").And.EndWith("fr.tsv': line 3 must begin with negative, neutral, positive, and a tab");
    }

    [Fact]
    public void Vectors_tell_nothing_of_Hindi()
    {
        SeedSettings.IsTold("hi-IN").Should().BeFalse();
        SeedSettings.IsTold("fr").Should().BeTrue();
    }

    private SettingsFault Fault(string lines)
    {
        var read = () => Read(lines);
        return read.Should().Throw<SettingsException>().Which.Faults.Should().ContainSingle().Subject;
    }

    private SeedSettings Read(string lines)
    {
        File.WriteAllText(_folder.File("fr.tsv"), lines);
        return ContactCenterApp.ReadSettings(Configuration.Of(
            (Key, _folder.File("fr.tsv")), ("Analysis:Embeddings:Model", "e5.onnx"), ("Analysis:Embeddings:Tokenizer", "e5.model"))).Get<SeedSettings>();
    }
}
