namespace ContactCenter.Platform.Applications;

/// <summary>What is asked of the platform while an account is set up.</summary>
internal sealed class AccountApis : IDisposable
{
    private static readonly Uri ApplicationsUrl = new("https://api.nexmo.com/");
    private static readonly Uri NumbersUrl = new("https://rest.nexmo.com/");

    private readonly HttpClient _http;

    /// <param name="handler">What requests are sent through; it belongs to the caller.</param>
    /// <param name="standIn">A stand-in of the platform, with a slash at its end; <c>null</c>: the platform.</param>
    /// <param name="apiKey">The account's key.</param>
    /// <param name="apiSecret">The account's secret.</param>
    /// <param name="time">The clock of time-outs.</param>
    public AccountApis(HttpMessageHandler handler, Uri? standIn, string apiKey, string apiSecret, TimeProvider time)
    {
        _http = new HttpClient(handler, disposeHandler: false);
        var client = new AccountClient(_http, apiKey, apiSecret, time);
        Applications = new(client, standIn ?? ApplicationsUrl);
        Numbers = new(client, standIn ?? NumbersUrl);
    }

    public ApplicationsApi Applications { get; }

    public NumbersApi Numbers { get; }

    /// <summary>The tunnels that an ngrok on this machine has open.</summary>
    public static async Task<IReadOnlyList<Tunnel>> TunnelsAsync(HttpMessageHandler handler, Uri ngrok, TimeProvider time, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(handler, disposeHandler: false);
        return await new NgrokAgent(http, ngrok, time).TunnelsAsync(cancellationToken);
    }

    public void Dispose() => _http.Dispose();
}
