namespace ContactCenter.Access.Audit;

/// <summary>What is audited. The words stand in files and exports: they never change their meaning.</summary>
internal static class AuditActions
{
    public const string SignedIn = "signedIn";
    public const string SignedOut = "signedOut";
    public const string SignInFailed = "signInFailed";
    public const string SessionEnded = "sessionEnded";
    public const string UserAdded = "userAdded";
    public const string UserChanged = "userChanged";
    public const string UserRemoved = "userRemoved";
    public const string PasswordChanged = "passwordChanged";
    public const string SecondFactorEnabled = "secondFactorEnabled";
    public const string SecondFactorDisabled = "secondFactorDisabled";
    public const string SecondFactorFailed = "secondFactorFailed";
    public const string RecoveryCodesMade = "recoveryCodesMade";
    public const string RecoveryCodeUsed = "recoveryCodeUsed";
    public const string PasskeyAdded = "passkeyAdded";
    public const string PasskeyRemoved = "passkeyRemoved";
    public const string CodeMade = "codeMade";
    public const string DemoEnded = "demoEnded";
    public const string PlanPublished = "planPublished";
    public const string PlanSettingsKept = "planSettingsKept";
    public const string PlanDraftChanged = "planDraftChanged";
    public const string PlanDraftDiscarded = "planDraftDiscarded";
    public const string PlanReplayed = "planReplayed";
    public const string KeyAdded = "keyAdded";
    public const string KeyRevoked = "keyRevoked";
    public const string CallEnded = "callEnded";
    public const string CallMoved = "callMoved";
    public const string DigitsAsked = "digitsAsked";
    public const string RecordingStarted = "recordingStarted";
    public const string RecordingPaused = "recordingPaused";
    public const string RecordingResumed = "recordingResumed";
    public const string RecordingStopped = "recordingStopped";
    public const string CallNotesChanged = "callNotesChanged";
    public const string CallAttributesChanged = "callAttributesChanged";
    public const string CallTopicChanged = "callTopicChanged";
    public const string TopicsApplied = "topicsApplied";
    public const string TopicsApplyStopped = "topicsApplyStopped";
    public const string CallsWithoutTopicRead = "callsWithoutTopicRead";
    public const string CallHeld = "callHeld";
    public const string CallHoldLifted = "callHoldLifted";
    public const string CallsErased = "callsErased";
    public const string CallerExported = "callerExported";
    public const string AudioFileAdded = "audioFileAdded";
    public const string AudioFileRemoved = "audioFileRemoved";
    public const string RecordingHeard = "recordingHeard";
    public const string TranscriptRead = "transcriptRead";
    public const string TranscriptsSearched = "transcriptsSearched";
    public const string ImportStarted = "importStarted";
    public const string ImportPaused = "importPaused";
    public const string ImportResumed = "importResumed";
    public const string ImportStopped = "importStopped";
    public const string WorkRetried = "workRetried";
    public const string DeliveryRetried = "deliveryRetried";
    public const string DeliveriesRetried = "deliveriesRetried";
    public const string SubscriptionAdded = "subscriptionAdded";
    public const string SubscriptionSecretRenewed = "subscriptionSecretRenewed";
    public const string SubscriptionResumed = "subscriptionResumed";
    public const string SubscriptionStopped = "subscriptionStopped";
    public const string SubscriptionRemoved = "subscriptionRemoved";
    public const string ReviewPublished = "reviewPublished";
    public const string ReviewAcknowledged = "reviewAcknowledged";
    public const string ReviewDisputed = "reviewDisputed";
    public const string CallsExported = "callsExported";
    public const string RecordingsExported = "recordingsExported";
    public const string CallScriptExported = "callScriptExported";
    public const string VconExported = "vconExported";
    public const string SurveysExported = "surveysExported";
    public const string SurveyFiguresExported = "surveyFiguresExported";
    public const string AnalysisFiguresExported = "analysisFiguresExported";
    public const string AuditExported = "auditExported";

    /// <summary>Any other list, which the line names.</summary>
    public const string ListExported = "listExported";

    /// <summary>A known person or key was refused.</summary>
    public const string Denied = "denied";

    /// <summary>Strangers were refused; the line tells how often within a minute.</summary>
    public const string StrangersDenied = "strangersDenied";
}
