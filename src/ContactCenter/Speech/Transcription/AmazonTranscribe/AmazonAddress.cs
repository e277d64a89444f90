namespace ContactCenter.Speech.Transcription.AmazonTranscribe;

/// <summary>Where Amazon's services are. Those of China have names of their own.</summary>
internal static class AmazonAddress
{
    private const string China = "cn-";

    /// <summary>Amazon Transcribe of a region.</summary>
    public static Uri TranscribeOf(string region) => new($"https://{(IsChina(region) ? "cn." : "")}transcribe.{region}.{SuffixOf(region)}/");

    /// <summary>What the names of a region's services end with.</summary>
    public static string SuffixOf(string region) => IsChina(region) ? "amazonaws.com.cn" : "amazonaws.com";

    private static bool IsChina(string region) => region.StartsWith(China, StringComparison.Ordinal);
}
