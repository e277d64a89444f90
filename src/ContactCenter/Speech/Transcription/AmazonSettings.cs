using System.Text.RegularExpressions;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Speech.Transcription;

/// <summary>Amazon Transcribe. Its keys are the machine's own, as Amazon's programs look for them.</summary>
/// <param name="Region">Where it hears and where the bucket is.</param>
/// <param name="Bucket">Where sounds lie while they are heard, and transcripts until they are fetched.</param>
/// <param name="Url">A server that stands for both, with a slash at the end; <c>null</c>: Amazon's own of that region.</param>
internal sealed partial record AmazonSettings(string Region, string Bucket, Uri? Url)
{
    /// <param name="isUsed">Whether what is missing is a fault.</param>
    /// <returns><c>null</c>: no bucket is named, which may be a fault.</returns>
    public static AmazonSettings? Read(SettingsReader section, SettingsSource source, bool isUsed)
    {
        var region = section.Text("Region");
        if (isUsed)
            region ??= UsualRegion(source);
        if (region is null ? isUsed : !IsRegion(region))
            section.Fault("Region", $"'{region}' must be where Amazon is to hear, as in eu-central-1");
        var bucket = section.Text("Bucket");
        if (bucket is null ? isUsed : !BucketForm.IsMatch(bucket))
            section.Fault("Bucket", $"'{bucket}' must be the name of a bucket of that region: 3 to 63 characters of a-z, 0-9, dot and hyphen");
        var url = section.Url("Url");
        if (url is not null and not { AbsolutePath: "/", Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0 })
            section.Fault("Url", "must be the address of a server, without a path, for example http://127.0.0.1:4566");
        else if (url is not null && !BaseAddress.IsPrivate(url))
            source.Warnings.Add($"{section.Path}:Url is {url.Scheme}://{url.Authority}: the sound of calls goes there unencrypted.");
        section.RefuseUnknownKeys();
        return region is null || bucket is null ? null : new(region, bucket, url);
    }

    /// <summary>Whether a text has the form of a region's name.</summary>
    public static bool IsRegion(string text) => RegionForm.IsMatch(text);

    /// <returns>The region that Amazon's programs on this machine work in; <c>null</c>: none is named.</returns>
    public static string? UsualRegion(SettingsSource source) => Usual(source, "AWS_REGION") ?? Usual(source, "AWS_DEFAULT_REGION");

    /// <summary>As start tells it.</summary>
    public override string ToString() => $"{Url?.ToString() ?? Region}, bucket {Bucket}";

    private static string? Usual(SettingsSource source, string key) => SettingsReader.Trimmed(source.Configuration[key]);

    [GeneratedRegex(@"^[a-z]{2}(-[a-z]+)+-\d{1,2}\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex RegionForm { get; }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9.\-]{1,61}[a-z0-9]\z", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex BucketForm { get; }
}
