using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Analyses.Elsewhere;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Foundation.Settings;
using ContactCenter.Speech.Analysis;
using ContactCenter.Tests.Settings;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Analyses.Elsewhere;

/// <summary>Who makes which step is for the owner to say, and each start tells who reads the words of calls outside this machine.</summary>
public sealed class ProviderSettingsTests
{
    private const string Summary = "Analysis:Steps:Summary:Providers:0";
    private const string Sentiment = "Analysis:Steps:Sentiment:Providers:0";

    [Theory]
    [InlineData("https://api.example", "https://api.example/v1/chat/completions")]
    [InlineData("https://api.example/", "https://api.example/v1/chat/completions")]
    [InlineData("https://api.example/v1", "https://api.example/v1/chat/completions")]
    [InlineData("https://api.example/beta/openai/", "https://api.example/beta/openai/chat/completions")]
    [InlineData("https://api.example/v1/chat/completions", "https://api.example/v1/chat/completions")]
    [InlineData("http://localhost:11434", "http://localhost:11434/v1/chat/completions")]
    public void A_language_models_address_may_be_written_as_its_maker_does(string url, string address) =>
        Read(("Analysis:Llm:Url", url), ("Analysis:Llm:Model", "tiny")).Get<ProviderSettings>().Llm!.Address.AbsoluteUri.Should().Be(address);

    [Theory]
    [InlineData("http://model.example", "Analysis:Llm:Url")]
    [InlineData("https://user:secret@model.example", "Analysis:Llm:Url")]
    public void An_address_that_others_could_listen_to_is_refused(string url, string key) =>
        FaultOf(("Analysis:Llm:Url", url), ("Analysis:Llm:Model", "tiny")).Should().Be(key);

    [Fact]
    public void Who_is_named_without_settings_is_missed_by_the_key()
    {
        FaultOf((Summary, "Llm")).Should().Be("Analysis:Llm:Url");
        FaultOf(("Analysis:Llm:Url", "https://model.example")).Should().Be("Analysis:Llm:Model");
        FaultOf((Sentiment, "Comprehend")).Should().Be("Analysis:Comprehend:Region");
        Read((Sentiment, "Comprehend"), ("AWS_REGION", "eu-west-1")).Get<ProviderSettings>().Comprehend!.Region.Should().Be("eu-west-1");
    }

    [Fact]
    public void Nobody_is_named_twice_and_off_stands_alone()
    {
        FaultOf((Sentiment, "Embedded"), ("Analysis:Steps:Sentiment:Providers:1", "Embedded")).Should().Be("Analysis:Steps:Sentiment");
        FaultOf((Sentiment, "Embedded"), ("Analysis:Steps:Sentiment:Providers:1", "Off")).Should().Be("Analysis:Steps:Sentiment");
    }

    [Theory]
    [InlineData("Off")]
    [InlineData("off")]
    public void One_word_of_a_later_source_switches_a_step_off_whatever_a_file_lists(string word)
    {
        var settings = Read([.. LanguageModelStandIn.Use(), ("Analysis:Steps:Summary", word)]).Get<AnalysisSettings>();

        settings.ProvidersOf(AnalysisStep.Summary).Should().BeEmpty();
    }

    [Fact]
    public void Any_other_word_beside_a_list_is_refused_because_one_of_them_would_be_lost() =>
        FaultOf([.. LanguageModelStandIn.Use(), ("Analysis:Steps:Summary", "Embedded")]).Should().Be("Analysis:Steps:Summary");

    [Fact]
    public void They_are_named_in_any_case()
    {
        var settings = Read(
            (Sentiment, "comprehend"), ("Analysis:Steps:Sentiment:Providers:1", "EMBEDDED"), ("Analysis:Comprehend:Region", "eu-central-1"),
            ("Analysis:Steps:Topic:Providers:0", "oFF")).Get<AnalysisSettings>();

        settings.ProvidersOf(AnalysisStep.Sentiment).Should().Equal(AnalysisProvider.Comprehend, AnalysisProvider.Embedded);
        settings.ProvidersOf(AnalysisStep.Topic).Should().BeEmpty();
    }

    [Theory]
    [InlineData("comprehend")]
    [InlineData("COMPREHEND ")]
    public void The_region_of_this_machine_serves_a_provider_that_is_named_in_any_case(string word) =>
        Read((Sentiment, word), ("AWS_REGION", "eu-west-1")).Get<ProviderSettings>().Comprehend!.Region.Should().Be("eu-west-1");

    [Fact]
    public void They_are_asked_in_their_order_and_a_language_model_never_alone()
    {
        var settings = Read(
            (Sentiment, "Comprehend"), ("Analysis:Steps:Sentiment:Providers:1", "Embedded"), ("Analysis:Comprehend:Region", "eu-central-1"),
            (Summary, "Llm"), ("Analysis:Llm:Url", "http://localhost:11434"), ("Analysis:Llm:Model", "tiny")).Get<AnalysisSettings>();

        settings.ProvidersOf(AnalysisStep.Sentiment).Should().Equal(AnalysisProvider.Comprehend, AnalysisProvider.Embedded);
        settings.ProvidersOf(AnalysisStep.Summary).Should().Equal(AnalysisProvider.Llm, AnalysisProvider.Embedded);
        settings.ProvidersOf(AnalysisStep.Language).Should().Equal(AnalysisProvider.Embedded);
        settings.ProvidersOf(AnalysisStep.Syntax).Should().BeEmpty();
    }

    [Fact]
    public void Each_start_names_who_gets_texts_off_this_machine()
    {
        LinesOf().Should().BeEmpty();
        LinesOf((Summary, "Llm"), ("Analysis:Llm:Url", "http://localhost:11434"), ("Analysis:Llm:Model", "tiny")).Should().BeEmpty("it is on this machine");
        LinesOf(("Analysis:Llm:Url", "https://model.example"), ("Analysis:Llm:Model", "tiny")).Should().BeEmpty("nobody asks it");
        LinesOf(
            [
                .. LanguageModelStandIn.Use(), .. ComprehendCloud.Use("secret", "Language", "Sentiment"), ("Analysis:Redaction:ProviderKinds:0", "email"),
            ]).Should().Equal(
            "The words of calls are read by Amazon Comprehend (eu-central-1) for language, sentiment; hidden from it: card, email, securityCode.",
            "The words of calls are read by the language model tiny at https://model.example for summary; hidden from it: card, email, securityCode.");
    }

    private static IEnumerable<string> LinesOf(params (string Key, string Value)[] settings)
    {
        var read = Read([.. settings.Select(setting => (setting.Key, (string?)setting.Value))]);
        var lines = new ProviderStartLines(read.Get<AnalysisSettings>(), read.Get<ProviderSettings>(), read.Get<RedactionSettings>());
        return lines.Tell(new("http://localhost/")).Select(line => line.Text);
    }

    private static string FaultOf(params (string, string?)[] settings)
    {
        var read = () => Read(settings);
        return read.Should().Throw<SettingsException>().Which.Faults.Should().ContainSingle().Which.Key;
    }

    private static SettingsSet Read(params (string, string?)[] settings) => ContactCenterApp.ReadSettings(Configuration.Of(settings));
}
