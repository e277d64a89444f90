using System.Net;
using System.Runtime.ExceptionServices;
using ContactCenter.Speech.Transcription.OpenAi;

namespace ContactCenter.Speech.Transcription.AmazonTranscribe;

/// <summary>The bucket that sounds go to and transcripts come from. Memory does not grow with the sound.</summary>
internal sealed class AmazonBucket(AmazonClient client, AmazonSettings settings)
{
    private const string Service = "s3";
    private const string MissingObject = "NoSuchKey";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private readonly string _name = $"The bucket {settings.Bucket}";

    /// <summary>As jobs name an object.</summary>
    public string AddressOf(string key) => $"s3://{settings.Bucket}/{key}";

    /// <summary>Writes a sound, which is read twice: a signed request begins with the length and the hash of what it brings.</summary>
    /// <exception cref="TranscriptionException">It is not there.</exception>
    public async Task PutAsync(string key, SoundToHear sound, CancellationToken cancellationToken)
    {
        var (length, hash) = await MeasuredSound.OfAsync(sound, cancellationToken);
        using var content = new SoundContent(sound, length);
        using var request = Request(HttpMethod.Put, key, hash, content);
        try
        {
            Check(await SendAsync(request, hash, Longest + sound.Duration, cancellationToken));
        }
        catch (TranscriptionException) when (content.FaultOfSound is { } fault)
        {
            ExceptionDispatchInfo.Throw(fault);
            throw;
        }
    }

    /// <returns><c>null</c>: there is no such object.</returns>
    /// <exception cref="TranscriptionException">Nobody knows.</exception>
    public async Task<byte[]?> FindAsync(string key, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Get, key, AwsSignature.EmptyHash);
        var reply = await SendAsync(request, AwsSignature.EmptyHash, Longest, cancellationToken);
        return IsMissing(reply) ? null : Check(reply);
    }

    /// <summary>Removes an object that may be there.</summary>
    /// <exception cref="TranscriptionException">It may be left.</exception>
    public async Task DeleteAsync(string key, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Delete, key, AwsSignature.EmptyHash);
        var reply = await SendAsync(request, AwsSignature.EmptyHash, Longest, cancellationToken);
        if (!IsMissing(reply))
            Check(reply);
    }

    /// <summary>A bucket that is missing is another thing.</summary>
    private static bool IsMissing(AmazonReply reply) => reply.Status == HttpStatusCode.NotFound && AmazonError.Read(reply.Body).Code == MissingObject;

    private Task<AmazonReply> SendAsync(HttpRequestMessage request, string hash, TimeSpan longest, CancellationToken cancellationToken) =>
        client.SendAsync(_name, Service, request, hash, longest, cancellationToken);

    private byte[] Check(AmazonReply reply) => reply.IsGood ? reply.Body : throw AmazonFaults.Of(reply, _name);

    private HttpRequestMessage Request(HttpMethod method, string key, string hash, HttpContent? content = null)
    {
        var request = new HttpRequestMessage(method, AddressBelow(key)) { Content = content };
        request.Headers.TryAddWithoutValidation("X-Amz-Content-SHA256", hash);
        return request;
    }

    /// <summary>A bucket with a dot in its name has no certificate of its own.</summary>
    private Uri AddressBelow(string key)
    {
        var suffix = AmazonAddress.SuffixOf(settings.Region);
        if (settings.Url is { } url)
            return new(url, $"{settings.Bucket}/{key}");
        return settings.Bucket.Contains('.', StringComparison.Ordinal)
            ? new($"https://s3.{settings.Region}.{suffix}/{settings.Bucket}/{key}")
            : new($"https://{settings.Bucket}.s3.{settings.Region}.{suffix}/{key}");
    }
}
