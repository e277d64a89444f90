using System.Text.RegularExpressions;
using ContactCenter.Simulator.Nccos;
using YamlDotNet.RepresentationModel;

namespace ContactCenter.Simulator.Scenarios.Reading;

/// <summary>Reads what the phones are called, and where they are.</summary>
internal static partial class PhonesReader
{
    private const string Addresses = $"a number (it {VoiceEndpoint.E164Rule}), sip:user@host, app:user, vbc:extension, anonymous or unknown";

    public static Dictionary<string, string> Read(ScenarioSource source, YamlNode node)
    {
        var phones = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, place) in source.Fields(node, "phones"))
        {
            if (source.Text(name, "A phone's name") is not { } word || source.Text(place, $"The address of {word}") is not { } address)
                continue;
            if (!Name().IsMatch(word) || word == "wait")
                source.Fault(name, $"\"{word}\" is no name for a phone: it must be one word that begins with a letter, and not wait.");
            else if (!IsAddress(address))
                source.Fault(place, $"\"{address}\" is no address of a phone: {Addresses}.");
            else if (phones.ContainsValue(address))
                source.Fault(place, $"{address} has two names.");
            else
                phones[word] = address;
        }

        return phones;
    }

    private static bool IsAddress(string address) => address.Split(':', 2) switch
    {
        ["sip" or "app" or "vbc", { Length: > 0 }] => true,
        [var number] => VoiceEndpoint.IsE164(number) || number is "anonymous" or "unknown",
        _ => false,
    };

    [GeneratedRegex(@"^\p{L}[\p{L}\p{N}_-]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Name();
}
