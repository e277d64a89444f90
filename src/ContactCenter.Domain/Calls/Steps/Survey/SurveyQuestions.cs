using System.Globalization;
using ContactCenter.Domain.Calls.Steps.Goodbye;

namespace ContactCenter.Domain.Calls.Steps.Survey;

/// <summary>How the survey begins, which question is asked, and what is kept of the answers.</summary>
internal static class SurveyQuestions
{
    /// <summary>The agent has left and the caller is still there: the caller is moved to the first question; without a survey, to a goodbye.</summary>
    public static Transition StartSurvey(this CallContext context, CallLeg leg)
    {
        var alone = context.Note($"agent leg {leg.Number} left: {leg.EndReason}").GiveUpAll();
        if (!alone.Plan.Department(leg.Department).Survey || alone.Plan.Survey.Questions.IsEmpty)
            return alone.TransferTo(new HearingGoodbye(alone.Plan.Texts.Goodbye)).Decided();
        return alone
            .With(alone.Call with
            {
                Survey = new SurveyRecord(leg.Department, leg.Endpoint.Label, AskedAt: null, [])
                {
                    Scale = alone.Plan.Survey.Questions.OfType<SurveyQuestion.Scale>().FirstOrDefault()?.Marks,
                },
            })
            .PrepareQuestion(0, leg.EndedAt ?? leg.HeardAt)
            .TransferTo(new InSurvey(0, Tries: 0))
            .Decided();
    }

    /// <summary>
    /// The question that the caller is at; <c>null</c>: settings that changed since have none there, or one to be spoken where
    /// no message was asked for.
    /// </summary>
    public static SurveyQuestion? At(CallContext context, InSurvey at)
    {
        var questions = context.Plan.Survey.Questions;
        if (at.Question >= questions.Length)
            return null;
        var isUnprepared = questions[at.Question] is SurveyQuestion.Message && context.Call.Messages is not [.., { IsAnswer: true }];
        return isUnprepared ? null : questions[at.Question];
    }

    /// <summary>By which an input tells the question.</summary>
    public static string Number(InSurvey at) => (at.Question + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>A question that is answered by a voice message has one asked for.</summary>
    public static CallContext PrepareQuestion(this CallContext context, int question, DateTimeOffset askedAt) =>
        context.Plan.Survey.Questions[question] is SurveyQuestion.Message message
            ? context.With(context.Call with
            {
                Messages = context.Call.Messages.Add(new VoiceMessage(context.Call.Messages.Length + 1, message.Prompt.Text, askedAt) { IsAnswer = true }),
            })
            : context;

    /// <summary>The call's survey, which there is, gets one more answer.</summary>
    public static CallContext KeepAnswer(this CallContext context, SurveyAnswer answer) => context
        .With(context.Call with { Survey = context.Call.Survey! with { Answers = context.Call.Survey.Answers.Add(answer) } })
        .Note($"survey: {answer.Score?.ToString(CultureInfo.InvariantCulture) ?? "no mark"}");

    /// <param name="mark"><c>null</c>: silence, or no valid answer.</param>
    public static SurveyAnswer AnswerTo(SurveyQuestion.Scale question, InSurvey at, int? mark, DateTimeOffset now) =>
        new(question.Prompt.Text, mark, Message: null, now) { Number = at.Question + 1, Scale = question.Marks };

    /// <summary>Who has spoken an answer was asked, whether or not their coming to the survey was told, and whether or not they have gone since.</summary>
    /// <param name="message">What the platform has told of.</param>
    public static CallContext ProveAsked(this CallContext context, VoiceMessage message)
    {
        var call = context.Call;
        if (message is not { IsAnswer: true, Url: not null } || message.Number != call.Messages.Length)
            return context;
        return call.Placement.State switch
        {
            InSurvey => context.Reach(),
            Ended { UnreachedSurvey: { } unreached } when call.Survey is null =>
                context.With(call with { Survey = unreached with { AskedAt = context.Now } }).With(new Ended()),
            _ => context,
        };
    }

    /// <summary>A caller who hung up while speaking has answered, too.</summary>
    public static CallContext KeepUnfinishedMessages(this CallContext context) => context.Call.Survey is not { } survey
        ? context
        : context.Call.Messages
            .Where(message => message is { IsAnswer: true, Url: not null } && survey.Answers.All(answer => answer.Message != message.Number))
            .Aggregate(context, (kept, message) => kept.KeepAnswer(new SurveyAnswer(message.About, Score: null, message.Number, context.Now)
            {
                Number = kept.Call.Survey!.Answers.Length + 1,
                Scale = null,
            }));

    /// <summary>A caller who pressed a key and hung up has answered, too, whichever of the two is told first.</summary>
    public static CallContext KeepLateAnswer(this CallContext context, Ended ended, CallEvent.CallerInput input)
    {
        var survey = context.Call.Survey ?? (ended.UnreachedSurvey is { } unreached ? unreached with { AskedAt = context.Now } : null);
        return survey is not null && ended.OpenQuestion is { } at
            && At(context, at) is SurveyQuestion.Scale scale
            && SurveyMarks.Read(scale, input, context.Plan.Survey.MinConfidence) is { } mark
            ? context
                .With(context.Call with { Survey = survey })
                .With(new Ended())
                .Keep(InputPlace.Survey, Number(at), input)
                .KeepAnswer(AnswerTo(scale, at, mark, context.Now))
            : context;
    }
}
