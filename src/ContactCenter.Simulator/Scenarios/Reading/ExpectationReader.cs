using ContactCenter.Simulator.Scenarios.Expectations;
using YamlDotNet.RepresentationModel;

namespace ContactCenter.Simulator.Scenarios.Reading;

/// <summary>Reads how the call must have been: <c>calls</c>, webhooks <c>sent</c>, requests <c>asked</c>.</summary>
internal sealed class ExpectationReader(ScenarioSource source, IReadOnlyDictionary<string, string> phones)
{
    private static readonly string[] Parts = ["calls", "sent", "asked"];
    private static readonly string[] OfCalls = ["status", "ended by", "lasts"];
    private static readonly string[] OfWebhooks = ["of", "to", "times"];
    private static readonly string[] OfRequests = ["of", "answered", "times"];
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE"];

    public (IReadOnlyList<CallExpectation> Calls, IReadOnlyList<MessageExpectation> Messages) Read(YamlNode node)
    {
        var calls = new List<CallExpectation>();
        var messages = new List<MessageExpectation>();
        foreach (var (name, value) in source.Fields(node, "expect"))
        {
            switch (name.ToString())
            {
                case "calls":
                    calls.AddRange(source.Fields(value, "calls").Select(call => ReadCall(call.Key, call.Value)).OfType<CallExpectation>());
                    break;
                case "sent":
                    messages.AddRange(source.Items(value, "sent").Select(ReadWebhook).OfType<MessageExpectation>());
                    break;
                case "asked":
                    messages.AddRange(source.Items(value, "asked").Select(ReadRequest).OfType<MessageExpectation>());
                    break;
                default:
                    source.Unknown(name, name.ToString(), "part of expect", Parts);
                    break;
            }
        }

        return (calls, messages);
    }

    private CallExpectation? ReadCall(YamlNode name, YamlNode value)
    {
        var phone = PhoneOf(name);
        if (value is YamlScalarNode { Value: "none" })
            return new CallExpectation(ScenarioSource.LineOf(name), phone, Exists: false, null, null, null);
        var (status, endedBy, lasts) = ((string?)null, (string?)null, (Bounds?)null);
        foreach (var (key, option) in source.Fields(value, $"The call of {phone}"))
        {
            switch (key.ToString())
            {
                case "status":
                    status = source.Text(option, "status");
                    break;
                case "ended by":
                    endedBy = source.Text(option, "ended by");
                    if (endedBy is not (null or "user" or "platform"))
                        source.Unknown(option, endedBy, "one who ends calls", ["user", "platform"]);
                    break;
                case "lasts":
                    lasts = BoundsOf(option, "lasts");
                    break;
                default:
                    source.Unknown(key, key.ToString(), "part of a call", OfCalls);
                    break;
            }
        }

        return new CallExpectation(ScenarioSource.LineOf(name), phone, Exists: true, status, endedBy, lasts);
    }

    private WebhookExpectation? ReadWebhook(YamlNode node)
    {
        if (ListEntry.Read(source, node, OfWebhooks) is not { } entry)
            return null;
        if (!WebhookKind.Exists(entry.What))
            source.Unknown(entry.Node, entry.What, "webhook", WebhookKind.Names);
        var path = entry.Option("to") is { } to ? source.Text(to, "to") : null;
        return new WebhookExpectation(entry.What, path) { Line = entry.Line, Text = entry.Text, Times = TimesOf(entry), Of = Of(entry), Body = BodyOf(entry) };
    }

    private RequestExpectation? ReadRequest(YamlNode node)
    {
        if (ListEntry.Read(source, node, OfRequests) is not { } entry)
            return null;
        if (entry.What.Split(' ') is not [var method, ['/', ..] path] || !Methods.Contains(method))
        {
            var methods = string.Join(", ", Methods);
            source.Fault(entry.Node, $"\"{entry.What}\" is no request: a method ({methods}), a space and a path are, as in PUT /v1/calls/*.");
            return null;
        }

        var status = entry.Option("answered") is { } answered && source.Number(answered, "answered", 100, 599) is not null ? answered.ToString() : null;
        return new RequestExpectation(method, path, status)
        {
            Line = entry.Line,
            Text = entry.Text,
            Times = TimesOf(entry),
            Of = Of(entry),
            Body = BodyOf(entry),
        };
    }

    private Bounds TimesOf(ListEntry entry) => entry.Option("times") is { } times ? BoundsOf(times, "times") ?? Bounds.AtLeastOnce : Bounds.AtLeastOnce;

    private string? Of(ListEntry entry) => entry.Option("of") is { } of ? PhoneOf(of) : null;

    private JsonPattern? BodyOf(ListEntry entry)
    {
        if (entry.With is not { } body)
            return null;
        if (body is not YamlMappingNode)
            source.Fault(body, $"What follows \"{entry.What}\" must be fields of its JSON, as in {{ status: completed }}.");
        return new JsonPattern(body);
    }

    private string PhoneOf(YamlNode node)
    {
        if (!phones.ContainsKey(node.ToString()))
            source.Unknown(node, node.ToString(), "phone of this script", phones.Keys);
        return node.ToString();
    }

    private Bounds? BoundsOf(YamlNode node, string what)
    {
        if (source.Text(node, what) is not { } text)
            return null;
        if (Bounds.TryParse(text, out var bounds))
            return bounds;
        source.Fault(node, $"\"{text}\" is no number and no range, such as 2, 1..3 or 5.. .");
        return null;
    }
}
