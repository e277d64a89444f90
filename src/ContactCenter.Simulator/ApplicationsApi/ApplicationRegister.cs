using System.Text.Json.Nodes;
using ContactCenter.Simulator.Platform;

namespace ContactCenter.Simulator.ApplicationsApi;

/// <summary>
/// The account's applications, oldest first. One of them has the account's calls: at first the one of the options, then the
/// one that a number was linked to last. Used on the event loop.
/// </summary>
internal sealed class ApplicationRegister(Switchboard switchboard)
{
    private const string LegPersistence = "leg_persistence_time";

    private readonly List<Application> _applications = [];
    private bool _hasFirst;

    public IReadOnlyList<Application> All
    {
        get
        {
            // The options are complete when the platform is used, not yet when it is made.
            if (!_hasFirst)
                _applications.Insert(0, OfOptions());
            _hasFirst = true;
            return _applications;
        }
    }

    public Application? Find(string id) => All.FirstOrDefault(application => application.Id == id);

    public void Add(Application application) => _applications.Add(application);

    public void Replace(Application application)
    {
        _applications[_applications.FindIndex(known => known.Id == application.Id)] = application;
        if (application.Id == switchboard.Options.ApplicationId)
            LetHaveCalls(application);
    }

    /// <summary>From now on calls are this application's: its webhooks are asked, and tokens must be its own.</summary>
    public void LetHaveCalls(Application application)
    {
        if (application.Voice is not { } voice)
            return;
        var options = switchboard.Options;
        options.ApplicationId = application.Id;
        options.ApplicationPublicKey = application.PublicKey;
        (options.AnswerUrl, options.AnswerMethod) = Webhook(voice, "answer_url", options.AnswerMethod);
        (options.EventUrl, options.EventMethod) = Webhook(voice, "event_url", options.EventMethod);
        (options.FallbackUrl, options.FallbackMethod) = Webhook(voice, "fallback_answer_url", options.FallbackMethod);
        options.LegPersistenceDays = (int)voice[LegPersistence]!;
    }

    private static (string? Url, string Method) Webhook(JsonObject voice, string name, string method) =>
        voice["webhooks"]?[name] is JsonObject webhook && (string?)webhook["address"] is { Length: > 0 } address
            ? (address, (string?)webhook["http_method"] ?? method)
            : (null, method);

    private Application OfOptions()
    {
        var options = switchboard.Options;
        var webhooks = new JsonObject();
        Show("answer_url", options.AnswerUrl, options.AnswerMethod);
        Show("event_url", options.EventUrl, options.EventMethod);
        Show("fallback_answer_url", options.FallbackUrl, options.FallbackMethod);
        var body = new JsonObject
        {
            ["name"] = "The simulated application",
            ["capabilities"] = new JsonObject
            {
                ["voice"] = new JsonObject { ["webhooks"] = webhooks, [LegPersistence] = options.LegPersistenceDays },
            },
        };
        if (options.ApplicationPublicKey is { } key)
            body["keys"] = new JsonObject { ["public_key"] = key };
        return Application.From(options.ApplicationId, body, rewrapsKeys: false).Application;

        void Show(string name, string? url, string method)
        {
            if (url is not null)
                webhooks[name] = new JsonObject { ["address"] = url, ["http_method"] = method };
        }
    }
}
