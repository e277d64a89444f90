using ContactCenter.Foundation.Settings;
using ContactCenter.Speech.Transcription;
using ContactCenter.Speech.Transcription.AmazonTranscribe;

namespace ContactCenter.Speech.Analysis.Comprehend;

/// <summary>Amazon Comprehend. Its keys are the machine's own, as Amazon's programs look for them.</summary>
/// <param name="Region">Where it reads.</param>
/// <param name="Url">A server that stands for it, with a slash at the end; <c>null</c>: Amazon's own of that region.</param>
internal sealed record ComprehendSettings(string Region, Uri? Url)
{
    private const string RegionKey = "Region";
    private const string UrlKey = "Url";

    public Uri Address => Url ?? new($"https://comprehend.{Region}.{AmazonAddress.SuffixOf(Region)}/");

    /// <param name="isUsed">Whether the region of this machine will do.</param>
    /// <returns><c>null</c>: no region is named.</returns>
    public static ComprehendSettings? Read(SettingsReader section, SettingsSource source, bool isUsed)
    {
        var region = section.Text(RegionKey);
        if (region is not null && !AmazonSettings.IsRegion(region))
            section.Fault(RegionKey, $"'{region}' must be where Amazon is to read, as in eu-central-1");
        var url = ProviderAddress.Read(section, UrlKey);
        if (url is not null and not { AbsolutePath: "/" })
            section.Fault(UrlKey, "must be the address of a server, without a path, for example http://127.0.0.1:4566");
        section.RefuseUnknownKeys();
        if (isUsed)
            region ??= AmazonSettings.UsualRegion(source);
        return region is null ? null : new(region, url);
    }

    /// <summary>As start tells it.</summary>
    public override string ToString() => Url?.ToString() ?? Region;
}
