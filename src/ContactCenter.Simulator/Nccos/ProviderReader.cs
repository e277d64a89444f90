using ContactCenter.Simulator.Unspecified;

namespace ContactCenter.Simulator.Nccos;

/// <summary>Who speaks a talk, or recognises speech: taken, and nothing is done with it.</summary>
internal static class ProviderReader
{
    public static void Read(OptionReader options, bool isTalk)
    {
        var needsOptions = options.Rules.ProviderOptions switch
        {
            ProviderOptions.RequiredForTalk => isTalk,
            ProviderOptions.Required => true,
            _ => false,
        };
        var isNamed = options.Text("provider") is not null;
        options.Object("providerOptions");
        if (isNamed && needsOptions && !options.Has("providerOptions"))
            options.Fault("providerOptions", "is required with a provider");
    }
}
