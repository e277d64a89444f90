using System.Text.RegularExpressions;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Recordings.Sounds;

/// <summary>A bucket, of Amazon S3 or of whoever speaks like it.</summary>
/// <param name="Bucket">Its name.</param>
/// <param name="Prefix">What the names of all objects begin with: empty, or with a slash at its end.</param>
/// <param name="Region">Where it is, and what requests are signed for.</param>
/// <param name="Url">The server, with the bucket in the path; <c>null</c>: Amazon's of that region.</param>
/// <param name="AccessKey">With <see cref="SecretKey"/>; <c>null</c>: the machine's own (environment, web identity, files, container, instance).</param>
internal sealed partial record S3Settings(string Bucket, string Prefix, string Region, Uri? Url, string? AccessKey, string? SecretKey)
{
    private const string RegionOfOthers = "us-east-1";

    /// <param name="section">Where they stand.</param>
    /// <param name="configuration">Where the usual variables of the environment are, which name the region when the settings do not.</param>
    /// <param name="isUsed">Whether what is missing is a fault.</param>
    public static S3Settings Read(SettingsReader section, IConfiguration configuration, bool isUsed)
    {
        var bucket = section.Text("Bucket", "");
        if (bucket.Length > 0 ? !BucketForm.IsMatch(bucket) : isUsed)
            section.Fault("Bucket", $"'{bucket}' must be the name of a bucket: 3 to 63 characters of a-z, 0-9, dot and hyphen");
        var prefix = section.Text("Prefix", "");
        if (!PrefixForm.IsMatch(prefix))
            section.Fault("Prefix", $"'{prefix}' must be at most 200 characters of letters, digits and ._-/, and not begin with a slash");
        var url = ReadUrl(section);
        var region = section.Text("Region");
        if (isUsed)
            region ??= SettingsReader.Trimmed(configuration["AWS_REGION"]) ?? SettingsReader.Trimmed(configuration["AWS_DEFAULT_REGION"]);
        if (isUsed && region is null && url is null)
            section.Fault("Region", "must be where the bucket is, for example eu-central-1, unless Url names the server");
        var (access, secret) = (section.Text("AccessKey"), section.Text("SecretKey"));
        if ((access is null) != (secret is null))
            section.Fault(access is null ? "AccessKey" : "SecretKey", "must be set as well: the two belong together");
        section.RefuseUnknownKeys();
        return new(bucket, prefix.Length == 0 || prefix.EndsWith('/') ? prefix : $"{prefix}/", region ?? RegionOfOthers, url, access, secret);
    }

    /// <summary>Says nothing of the secret: settings may be written to a log.</summary>
    public override string ToString() => $"{Url?.ToString() ?? Region} {Bucket}/{Prefix}";

    private static Uri? ReadUrl(SettingsReader section)
    {
        const string Key = "Url";
        if (section.Text(Key) is not { } text)
            return null;
        if (BaseAddress.TryRead(text, out var url) && url is { UserInfo.Length: 0, AbsolutePath: "/" })
            return url;
        section.Fault(Key, $"'{text}' must be the address of a server, without a path, for example http://127.0.0.1:9000");
        return null;
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9.\-]{1,61}[a-z0-9]\z", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex BucketForm { get; }

    [GeneratedRegex(@"^([A-Za-z0-9._\-][A-Za-z0-9._\-/]{0,199})?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex PrefixForm { get; }
}
