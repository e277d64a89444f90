using System.Net;
using System.Security.Cryptography;
using ContactCenter.Foundation.Outgoing;

namespace ContactCenter.Tests.Foundation.Outgoing;

/// <summary>Makes clients, and asks them.</summary>
internal static class Downloads
{
    public const string Credentials = "Basic cmVjb3JkZXI6c2VjcmV0";

    public static readonly DownloadLimits Limits = DownloadLimits.Sound with { LongestBytes = 1_000_000 };

    /// <summary>Bytes that are not all the same.</summary>
    public static byte[] Sound(int length, int seed = 7)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The listed hosts and networks, with credentials for the first host of each download.</summary>
    public static AllowedHosts Hosts(string[] hosts, params string[] networks) =>
        new([.. hosts.Select(host => AllowedHost.Parse(host, provider: null))], [.. networks.Select(IPNetwork.Parse)], Credentials);

    /// <summary>A client that may ask these servers by their addresses.</summary>
    public static DownloadClient For(TimeProvider time, params Uri[] servers) =>
        Over(Hosts([.. servers.Select(server => server.Authority)]), time);

    public static DownloadClient Over(AllowedHosts hosts, TimeProvider time, HostResolver? resolve = null, FileServer? trusted = null)
    {
        var handler = DownloadHandler.Create(hosts, resolve);
        if (trusted is not null)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) =>
                certificate?.GetCertHashString(HashAlgorithmName.SHA256) == trusted.Certificate.GetCertHashString(HashAlgorithmName.SHA256);
        }

        return new(handler, hosts, time);
    }

    public static Task<DownloadResult> GetAsync(
        this DownloadClient client, Uri url, MemorySink sink, DownloadProgress? progress = null, DownloadLimits? limits = null) =>
        client.DownloadAsync(url, limits ?? Limits, sink, progress, TestContext.Current.CancellationToken);
}

/// <summary>Answers in place of a network.</summary>
internal sealed class ScriptedHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    private static readonly Uri Url = new("https://recordings.test/1.wav?sig=secret");

    public ScriptedHandler(Func<HttpResponseMessage> answer)
        : this(_ => answer())
    {
    }

    /// <summary>What a download from here ends with.</summary>
    public async Task<DownloadResult> GetAsync(DownloadLimits? limits = null)
    {
        using var client = new DownloadClient(this, Downloads.Hosts(["recordings.test"]), new TestClock());
        return await client.GetAsync(Url, new MemorySink(), limits: limits);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(answer(request));
}
