using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Tests.World;
using ContactCenter.TestKit;

namespace ContactCenter.Simulator.Tests.Sockets;

/// <summary>A <c>wss</c> address: what is sent there is for nobody else, and only for whom it is trusted to be.</summary>
public sealed class SecureSocketTests : IDisposable
{
    private readonly X509Certificate2 _certificate = SelfSigned();

    [Fact]
    public async Task A_secure_socket_is_a_leg_like_any_other()
    {
        await using var bot = await SocketApplication.StartAsync(_certificate);
        await using var world = new TestWorld(sockets: OpenAsync);
        bot.Address.Should().StartWith("wss://");

        await world.CallAsync(bot.Connect());
        await world.Caller.HearsPhoneAsync(world.Platform.WebSocketPhone(bot.Address));
        var session = await bot.AcceptAsync();
        await session.HasTextsAsync(1);

        session.Texts[0].Should().Contain("websocket:connected");
        await world.SettleAsync();
        world.App.Deliveries.Where(delivery => delivery.Text("to") == bot.Address).Select(delivery => delivery.Text("status")).Should()
            .Equal("started", "ringing", "answered");
    }

    [Fact]
    public async Task Who_cannot_prove_who_it_is_is_not_spoken_to()
    {
        await using var bot = await SocketApplication.StartAsync(_certificate);
        await using var world = new TestWorld();

        await world.CallAsync(bot.Connect(rest: """,{"action":"talk","text":"Nobody can be reached."}"""));
        await world.Caller.HearsAsync("Nobody can be reached");

        world.App.Event("failed").Text("to").Should().Be(bot.Address);
        world.Platform.Log.After(0).Should()
            .ContainSingle(entry => entry.Kind == LogKind.Warning && entry.Text.Contains("certificate", StringComparison.Ordinal));
        bot.OpenSessions.Should().Be(0);
    }

    [Fact]
    public async Task Nor_is_who_cannot_prove_it_sent_webhooks()
    {
        await using var bot = await SocketApplication.StartAsync(_certificate);
        var options = TestAccount.Options();
        (options.AnswerUrl, options.EventUrl) = (bot.Address.Replace("wss:", "https:", StringComparison.Ordinal), null);
        options.ConnectTimeout = options.AnswerTimeout = RealTime.Limit;
        await using var platform = new VoicePlatform(options, TimeProvider.System);

        await platform.Phone(TestAccount.Caller).DialAsync(TestAccount.Number);
        await platform.WhenIdleAsync(TestContext.Current.CancellationToken);

        platform.Log.After(0).Should().ContainSingle(entry => entry.Kind == LogKind.Webhook, "it is not tried again");
        platform.Log.After(0).Should().ContainSingle(entry =>
            entry.Kind == LogKind.Warning && entry.Text.StartsWith("The secure connection could not be opened: ", StringComparison.Ordinal));
        bot.Knocked.IsCompleted.Should().BeFalse();
    }

    public void Dispose() => _certificate.Dispose();

    /// <summary>Trusts this one certificate and no other.</summary>
    private async Task<WebSocket> OpenAsync(Uri address, string? authorization, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        socket.Options.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.GetCertHashString() == _certificate.GetCertHashString();
        await socket.ConnectAsync(address, cancellationToken);
        return socket;
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        // With a key that the server may use on every system.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
    }
}
