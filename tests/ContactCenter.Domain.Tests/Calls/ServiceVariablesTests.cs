using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Calls;

public sealed class ServiceVariablesTests
{
    [Fact]
    public void Texts_numbers_and_booleans_are_read()
    {
        Read("""{"variables":{"status":"open","balance":-12.50,"vip":true,"blocked":false,"empty":""},"more":[1]}""", out var variables).Should().BeTrue();
        variables.Should().BeEquivalentTo(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["status"] = "open",
            ["balance"] = "-12.50",
            ["vip"] = "true",
            ["blocked"] = "false",
            ["empty"] = "",
        });
    }

    [Theory]
    [InlineData(32, 200, true)]
    [InlineData(33, 1, false)]
    [InlineData(1, 201, false)]
    public void There_is_a_limit(int count, int length, bool isFine) =>
        Read($"{{\"variables\":{{{Many(count, new string('x', length))}}}}}", out _).Should().Be(isFine);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"variables":null}""")]
    [InlineData("""{"variables":{"a":null}}""")]
    [InlineData("""{"variables":{"a":[]}}""")]
    [InlineData("""{"variables":{"A":"x"}}""")]
    [InlineData("""{"variables":{"":"x"}}""")]
    [InlineData("""{"variables":{"a-b":"x"}}""")]
    [InlineData("""{"variables":{"a":"\ud800"}}""")]
    [InlineData("""{"variables":{}} {}""")]
    public void All_else_is_refused_with_a_reason(string json) => Read(json, out _).Should().BeFalse();

    [Theory]
    [InlineData("[]", "its answer is no object that holds an object of variables")]
    [InlineData("""{"variables":[]}""", "its answer is no object that holds an object of variables")]
    [InlineData("{", "its answer is not JSON")]
    [InlineData("""{"variables":{"A":"x"}}""", "it names a variable by more than a small letter and up to 31 letters and digits")]
    [InlineData("""{"variables":{"a":[]}}""", "its variable a is no text, number or boolean of up to 200 characters")]
    public void The_reason_says_what_is_wrong(string json, string reason) => FaultOf(json).Should().Be(reason);

    [Fact]
    public void The_reason_tells_the_limit() => FaultOf($"{{\"variables\":{{{Many(33, "x")}}}}}").Should().Be("it tells more than 32 variables");

    private static string? FaultOf(string json) => ServiceVariables.TryRead(Encoding.UTF8.GetBytes(json), out _, out var fault) ? null : fault;

    [Fact]
    public void No_bytes_are_too_strange() => Prop.ForAll<byte[]>(bytes =>
        ServiceVariables.TryRead(bytes ?? [], out _, out var fault) || fault!.Length > 0).QuickCheckThrowOnFailure();

    private static string Many(int count, string value) => string.Join(',', Enumerable.Range(0, count).Select(i => $"\"v{i}\":\"{value}\""));

    private static bool Read(string json, out IReadOnlyDictionary<string, string>? variables)
    {
        var isRead = ServiceVariables.TryRead(Encoding.UTF8.GetBytes(json), out var told, out var fault);
        (told is null).Should().Be(!isRead);
        (fault is null).Should().Be(isRead);
        variables = told;
        return isRead;
    }
}
