using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Tests.Platform.Webhooks;

/// <summary>No API tells the signature secret: whether the one in the settings is right is told at the first signed webhook.</summary>
public sealed class FirstSignatureTests
{
    private const string Right = "Vonage:SignatureSecret is right";
    private const string Doubted = "No webhook was signed with Vonage:SignatureSecret so far";

    [Fact]
    public async Task A_good_signature_is_told_once()
    {
        await using var fake = new FakeWebhooks(signed: true);
        var good = new WebhookToken(fake.Clock.GetUtcNow()).For(CardTests.Arrival);

        await fake.PostAsync("/webhooks/answer", CardTests.Arrival, good);
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival, good);

        Lines(fake, Right).Should().Equal(LogLevel.Information);
        Lines(fake, Doubted).Should().BeEmpty();
    }

    [Fact]
    public async Task A_secret_that_signs_nothing_is_told_once_with_the_place_of_the_right_one_until_a_good_signature_comes()
    {
        await using var fake = new FakeWebhooks(signed: true);
        var token = new WebhookToken(fake.Clock.GetUtcNow());
        var bad = (token with { Secret = "another-secret-0123456789-0123456789-0" }).For(CardTests.Arrival);

        await fake.PostAsync("/webhooks/answer", CardTests.Arrival, bad);
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival, bad);
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival, token.For(CardTests.Arrival));

        Lines(fake, Doubted).Should().Equal(LogLevel.Warning);
        Lines(fake, "dashboard.nexmo.com/settings").Should().ContainSingle();
        Lines(fake, Right).Should().ContainSingle();
    }

    [Fact]
    public async Task A_stranger_after_a_good_signature_raises_no_doubt()
    {
        await using var fake = new FakeWebhooks(signed: true);
        var token = new WebhookToken(fake.Clock.GetUtcNow());

        await fake.PostAsync("/webhooks/answer", CardTests.Arrival, token.For(CardTests.Arrival));
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival, (token with { Secret = "a-forger" }).For(CardTests.Arrival));

        Lines(fake, Doubted).Should().BeEmpty();
    }

    private static IEnumerable<LogLevel> Lines(FakeWebhooks fake, string text) =>
        fake.Logs.Entries.Where(line => line.Message.Contains(text, StringComparison.Ordinal)).Select(line => line.Level);
}
