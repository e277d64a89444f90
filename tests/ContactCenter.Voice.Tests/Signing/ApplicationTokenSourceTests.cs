using System.Buffers.Text;
using System.Text.Json;
using ContactCenter.TestKit;
using ContactCenter.Voice.Signing;

namespace ContactCenter.Voice.Tests.Signing;

public sealed class ApplicationTokenSourceTests
{
    private readonly TestClock _clock = new();
    private readonly ApplicationTokenSource _source;
    private int _ids;

    public ApplicationTokenSourceTests() =>
        _source = new ApplicationTokenSource("my-app", KeyPair.Rsa, _clock, () => new Guid(Interlocked.Increment(ref _ids), 0, 0, new byte[8]));

    [Fact]
    public void A_token_lives_15_minutes()
    {
        var claims = Claims(_source.Current());

        claims.GetProperty("application_id").GetString().Should().Be("my-app");
        claims.GetProperty("iat").GetInt64().Should().Be(_clock.GetUtcNow().ToUnixTimeSeconds());
        claims.GetProperty("exp").GetInt64().Should().Be(_clock.GetUtcNow().AddMinutes(15).ToUnixTimeSeconds());
    }

    [Fact]
    public void A_token_serves_while_5_minutes_are_left()
    {
        var first = _source.Current();
        _clock.Advance(TimeSpan.FromMinutes(10));

        _source.Current().Should().BeSameAs(first);
    }

    [Fact]
    public void A_token_is_renewed_when_less_is_left()
    {
        var first = _source.Current();
        _clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromTicks(1));
        var second = _source.Current();

        second.Should().NotBe(first);
        Claims(second).GetProperty("jti").GetString().Should().Be("00000002-0000-0000-0000-000000000000");
        Claims(second).GetProperty("iat").GetInt64().Should().Be(_clock.GetUtcNow().ToUnixTimeSeconds());
        _source.Current().Should().BeSameAs(second);
    }

    [Fact]
    public void A_token_that_was_refused_is_renewed_at_once()
    {
        var first = _source.Current();
        _source.Renew();

        _source.Current().Should().NotBe(first);
    }

    [Fact]
    public void A_token_from_the_future_is_renewed_when_the_clock_was_set_back()
    {
        var now = _clock.GetUtcNow();
        var clock = new SettableClock { Now = now };
        var source = new ApplicationTokenSource("my-app", KeyPair.Rsa, clock, () => new Guid(Interlocked.Increment(ref _ids), 0, 0, new byte[8]));
        source.Current();
        clock.Now = now.AddMinutes(-1);

        Claims(source.Current()).GetProperty("iat").GetInt64().Should().Be(now.AddMinutes(-1).ToUnixTimeSeconds());
    }

    [Fact]
    public void Many_threads_get_one_token()
    {
        var tokens = new string[64];
        Parallel.For(0, tokens.Length, i => tokens[i] = _source.Current());

        tokens.Distinct(StringComparer.Ordinal).Should().ContainSingle();
        _ids.Should().Be(1);
    }

    private static JsonElement Claims(string token) => JsonDocument.Parse(Base64Url.DecodeFromChars(token.Split('.')[1])).RootElement;

    private sealed class SettableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
