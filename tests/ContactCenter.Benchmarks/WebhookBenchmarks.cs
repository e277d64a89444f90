using System.Text;
using BenchmarkDotNet.Attributes;
using ContactCenter.Benchmarks.Platform;
using ContactCenter.Voice;
using ContactCenter.Voice.Signing;

namespace ContactCenter.Benchmarks;

/// <summary>What every webhook costs before and after its call is touched: the signature check, and writing the greeting.</summary>
[MemoryDiagnoser]
[MinColumn]
public class WebhookBenchmarks
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    private readonly SignedWebhookVerifier _verifier = new(SampleAccount.Secret, SampleAccount.ApiKey, SampleAccount.Application);
    private readonly byte[] _body = Encoding.UTF8.GetBytes(
        """{"headers":{},"from":"447700900001","to":"442079460000","uuid":"aaaaaaaa-bbbb-cccc-dddd-0123456789ab","""
            + """ "conversation_uuid":"CON-aaaaaaaa-bbbb-cccc-dddd-0123456789ab","status":"answered","direction":"inbound","start_time":null,"rate":null,"""
            + """ "network":null,"timestamp":"2026-01-05T10:00:00.000Z","sip":"200"}""");

    private string _authorization = "";

    [GlobalSetup]
    public void Sign()
    {
        _authorization = WebhookSigner.Authorize(_body, Now);
        if (VerifySignature() != SignatureResult.Valid)
            throw new InvalidOperationException("A check that fails early would measure nothing.");
    }

    [Benchmark]
    public SignatureResult VerifySignature() => _verifier.Verify(_authorization, _body, Now);

    [Benchmark]
    public byte[] WriteGreeting() => Ncco.Start()
        .Talk(
            "Thank you for calling Example Inc.! Press 1 to talk to the sales department, or press 2 to talk to the support department.",
            bargeIn: true,
            language: "en-GB")
        .Input(
            keys: new DtmfInput { MaxDigits = 1, TimeOut = TimeSpan.FromSeconds(5) },
            speech: new SpeechInput { Context = ["sales", "support"], Language = "en-GB" },
            to: new Uri("https://contact.example.com/webhooks/input?call=aaaaaaaa-bbbb-cccc-dddd-0123456789ab&key=0123456789abcdef0123456789abcdef&step=1"))
        .Build()
        .ToUtf8Json();
}
