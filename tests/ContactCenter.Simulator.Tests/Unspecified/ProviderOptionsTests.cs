using ContactCenter.Simulator.Nccos;
using ContactCenter.Simulator.Unspecified;

namespace ContactCenter.Simulator.Tests.Unspecified;

/// <summary>The platform's libraries do not agree on who needs options.</summary>
public sealed class ProviderOptionsTests
{
    private const string Talk = """[{"action":"talk","text":"Hello","provider":"google"}]""";
    private const string Speech = """[{"action":"input","type":["speech"],"speech":{"provider":"deepgram"}}]""";

    [Theory]
    [InlineData(ProviderOptions.RequiredForTalk, true, false)]
    [InlineData(ProviderOptions.Required, true, true)]
    [InlineData(ProviderOptions.Optional, false, false)]
    public void A_provider_without_options_is_refused_where_they_are_required(ProviderOptions rule, bool inTalk, bool inSpeech)
    {
        string[] refused = ["is required with a provider"];

        Read(rule, Talk).Select(fault => fault.Reason).Should().Equal(inTalk ? refused : []);
        Read(rule, Speech).Select(fault => fault.Reason).Should().Equal(inSpeech ? refused : []);
    }

    [Theory]
    [InlineData("\"google\"", "{}", 0)]
    [InlineData("\"google\"", "\"fast\"", 1)]
    [InlineData("true", "{}", 1)]
    public void With_options_any_provider_is_taken_whose_shape_is_right(string provider, string options, int faults) =>
        Read(ProviderOptions.Required, $$"""[{"action":"talk","text":"Hello","provider":{{provider}},"providerOptions":{{options}}}]""").Should()
            .HaveCount(faults);

    private static IReadOnlyList<NccoFault> Read(ProviderOptions rule, string ncco)
    {
        var options = new SimulatorOptions { Unspecified = new() { ProviderOptions = rule } };
        return new NccoReader(ReadingRules.Of(options)).Read(ncco).Faults;
    }
}
