import { type Language, Word } from './language';

export const ENGLISH: Language = {
  lists: {
    [Word.work]:
      'clean_up overhaul enrol mentor add adapt adopt advertise agree analyse announce apply appoint assess assign automate benchmark build buy ' +
      'calculate carry_out clarify coach commission communicate compile complete conduct configure connect contact ' +
      'create define delegate deploy design develop document draft edit educate establish execute experiment ' +
      'explore extend facilitate finish fit fix gather hand_over hire hold identify implement inform install ' +
      'integrate interview introduce investigate invest invite kick_off launch list map measure meet merge migrate ' +
      'move onboard open order organise outline paint patch perform pilot plan plant play prepare present ' +
      'prioritise produce promote prototype provide publish purchase read recruit refactor refurbish release ' +
      'replace restructure review revise roll_out run schedule script send set_up share ship show staff start ' +
      'streamline study submit survey switch talk test track train transfer translate update upgrade upload upskill ' +
      'visit write distribute draw take_part attend speak volunteer audit register name call email close_down ' +
      'restore close',
    [Word.duty]:
      'feed look_after empty guard restock answer reply respond handle process pay file issue collect treat teach serve operate administer manage ' +
      'monitor check dispatch ship invoice bill clean care provide supply support inspect repair water receive ' +
      'register reconcile post translate moderate coordinate carry_out conduct run supervise deliver transport ' +
      'examine advise assist record service maintain review submit do stock distribute update balance mark test ' +
      'approve enforce report publish prepare hold send write draw deal_with change settle',
    [Word.operate]:
      'match resolve decide fix close open complete schedule start finish solve see clear refund return confirm ' +
      'detect restore discharge certify protect automate store generate fill sell use reach hand_over hand',
    [Word.result]:
      'win sell sign earn attract retain pass raise reach hit achieve gain obtain get secure generate save convert ' +
      'exceed beat acquire close land recover break_even qualify rank score win_back fill',
    [Word.react]:
      'renew adopt approve recommend choose trust rate report say agree donate subscribe upgrade order pay attend ' +
      'visit come register join leave churn cancel spend click share enjoy refer accept grant award issue vote find ' +
      'understand answer show improve respond survive arrive take go read watch download install activate switch ' +
      'contribute volunteer log_in sign_up enrol meet hold rely graduate move recognise publish ask call lose apply ' +
      'consider review',
    [Word.shift]:
      'increase reduce cut lower decrease shorten raise grow lift boost drop shrink eliminate double halve triple ' +
      'expand extend accelerate speed_up multiply minimise maximise scale limit bring_down drive_down rise fall ' +
      'decline bring drive avoid remove stop end',
    [Word.change]:
      'strive improve strengthen enhance deepen optimise transform streamline simplify develop advance elevate foster ' +
      'promote leverage reinforce stabilise sharpen facilitate rethink work_on focus engage motivate align innovate',
    [Word.hold]:
      'go_on go_on_with keep maintain remain stay continue carry_on sustain preserve uphold keep_up',
    [Word.state]:
      'be have want remain stay need like love know belong believe seem appear feel prefer are is',
    [Word.down]:
      'reduce cut lower decrease shorten drop shrink fall decline minimise down fewer less shorter eliminate limit',
    [Word.deed]:
      'make turn give let help enable free put become offer ensure guarantee lead surprise master ease prove ' +
      'demonstrate discover listen champion break try aim aspire seek pursue fund finance value make_sure power ' +
      'shine welcome protect tell act think solve work learn own',
    [Word.maker]:
      'build create develop establish provide promote drive produce deliver introduce bring offer launch foster',
    [Word.worknoun]:
      'workshop training session interview post campaign event meeting webinar newsletter visit demo report page ' +
      'test feature release sprint audit review survey course town_hall presentation talk video podcast prototype ' +
      'pilot experiment policy procedure guide plan roadmap dashboard hire article story call email document blog ' +
      'conference fair exhibition lesson module template script proposal offer draft inspection check study screen ' +
      'book position engineer designer',
    [Word.metric]:
      'rate cost time nps csat sus arr mrr roi dau mau cac ltv mttr score rating index average median revenue ' +
      'income turnover sales profit margin ebitda cash price spend expense churn retention conversion attendance ' +
      'absence absenteeism attrition uptime downtime availability latency throughput speed duration delay wait ' +
      'occupancy utilisation yield output volume coverage accuracy error defect bug complaint incident accident ' +
      'infection outage failure return refund waste scrap emission energy consumption water co2 inventory stock ' +
      'backlog budget funding donation order booking pipeline deal lead signup sign-up registration download ' +
      'subscription subscriber member visitor traffic click usage adoption basket grade mark cancellation referral ' +
      'star rework hour percentage proportion ratio number level turnaround payback frequency load size loss ' +
      'productivity profitability claim ticket enquiry escalation saving credit customer client user account logo ' +
      'partner volunteer sla point queue passenger applicant application share',
    [Word.felt]:
      'satisfaction trust awareness confidence engagement morale loyalty reputation happiness motivation retention ' +
      'interest perception commitment belonging wellbeing well-being stress attendance recognition pride turnout ' +
      'participation',
    [Word.abstract]:
      'process tool documentation communication collaboration cooperation alignment relationship culture team skill ' +
      'quality efficiency effectiveness transparency visibility knowledge capability capacity infrastructure ' +
      'architecture platform system onboarding workflow experience governance structure organisation strategy ' +
      'vision planning leadership management innovation agility flexibility security safety compliance reliability ' +
      'stability scalability usability performance service support technology data environment practice method ' +
      'standard operation approach partnership network code product portfolio handover coordination teamwork ' +
      'feedback reporting logistics diversity inclusion sustainability development competence expertise value ' +
      'impact excellence professionalism maturity readiness resilience automation digitalisation digitisation ' +
      'transformation recruiting marketing finance equipment training education teaching care design brand presence ' +
      'model framework deployment profile ownership accountability responsibility focus clarity administration',
    [Word.generic]:
      'citizen employee people person staff company business growth result success sale market solution talent risk work ' +
      'way future potential opportunity goal target patient student stakeholder supplier investor colleague ' +
      'everything version something nothing area sector industry world class expectation need benefit advantage ' +
      'competitiveness competition edge position health learning improvement progress change challenge enhancement ' +
      'optimisation reduction increase expansion execution delivery outcome project initiative activity resource ' +
      'place workplace employer job career life hr it number_one leader champion player provider choice trend ' +
      'ambition mission purpose money day year quarter step foundation core power strength drive effort role ' +
      'control analysis insight information content online cloud ai software hardware engineering functionality ' +
      'department unit site location plant production manufacturing procurement audience public community society ' +
      'continuity interaction mistake problem issue workload supply chain demand decision requirement possible',
    [Word.people]:
      'customer client user employee patient pupil student visitor guest member tenant resident citizen donor ' +
      'volunteer family families parent child teacher nurse doctor driver passenger reader buyer subscriber partner ' +
      'supplier investor manager developer engineer designer colleague staff team people farmer owner candidate ' +
      'account attendee participant learner company school hospital shop who they everyone somebody someone signup',
    [Word.outside]:
      'state court regulator auditor authority ministry parliament council board judge commission bank agency inspector ' +
      'government university municipality eu committee client',
    [Word.settled]:
      'settlement degree certificate certification licence license permit accreditation approval opinion audit exam patent clearance ' +
      'verdict judgment tender contract agreement lease grant permission loan trademark inspection plan budget ' +
      'funding star award',
    [Word.routine]:
      'backup sample payroll invoice return vat tax email ticket call enquiry inquiry request order bin maintenance card lesson ' +
      'contract stock delivery bill payment claim application report statement minutes reception shift waste ' +
      'children service care licence press duty task operation business question issue complaint timesheet expense ' +
      'booking appointment schedule letter permit exam',
    [Word.deliverable]:
      'portal museum flat school centre site building room house shop store warehouse library app application ' +
      'platform website system tool programme credit timetable office line plant machine server crm erp branch ' +
      'studio lab api version strategy terms contract head manager officer clinic hall run',
    [Word.launching]:
      'rollout roll-out launch introduction migration opening creation development certification relocation ' +
      'renovation refurbishment replacement purchase acquisition deployment redesign relaunch update upgrade ' +
      'publication recruitment completion integration move handover',
    [Word.tool]:
      'server website system network machine software database building infrastructure list record file document ' +
      'site',
    [Word.praise]:
      'solid proactive excellent excellence great good best world_class world-class top outstanding perfect superior innovative ' +
      'modern robust scalable friendly professional effective efficient high-quality high_quality strong smooth ' +
      'seamless easy simple smart positive meaningful valuable successful reliable flexible fast quick responsive ' +
      'attractive transparent inclusive',
    // empties an objective as praise does, and promises nothing by itself
    [Word.plain]:
      'high next together digital global strategic operational financial sales commercial technical social human personal general ' +
      'common clear right new own key major big first leading real open sustainable ongoing overall always ' +
      'competitive safe secure special comprehensive agile true stable healthy profitable further well long-term ' +
      'continuous internal external',
    [Word.direction]:
      'better improved enhanced substantially clearly strongly dramatically as_possible worse improving up-to-date',
    [Word.fewer]:
      'fewer less shorter lower higher faster more cheaper longer larger greater increased reduced smaller rising ' +
      'falling',
    [Word.indefinite]:
      'several many some numerous various multiple regularly often frequently few enough sufficient appropriate ' +
      'quickly soon rapidly',
    [Word.periodic]:
      'weekly monthly daily annual yearly quarterly incoming scheduled regular usual routine recurring statutory ' +
      'periodic ongoing day-to-day year-end month-end',
    [Word.compulsory]:
      'mandatory compulsory statutory',
    [Word.fresh]:
      'new first second next fresh additional further digital electronic',
    [Word.feeling]:
      'calm confident happy satisfied aware informed motivated proud safe welcome comfortable valued supported respected ' +
      'healthy fit appreciated',
    [Word.asbefore]:
      'as_usual as_before as_always as_ever like_last_year as_last_year at_the_current_level at_the_same_level ' +
      'unchanged business_as_usual like_before as_today',
    [Word.now]:
      'now today currently presently at_present right_now at_the_moment was were previously baseline current ' +
      "last_year last_quarter last_month yesterday previous so_far start last_year's last_quarter's",
    [Word.instead]:
      'instead_of rather_than up_from down_from compared_with compared_to versus vs against',
    [Word.atleast]:
      'at_least minimum min more_than over above exceed exceeding not_less_than no_less_than or_more or_above ' +
      'or_higher beyond',
    [Word.atmost]:
      'at_most maximum max less_than under below not_more_than no_more_than up_to within or_less or_fewer or_below ' +
      'no_longer_than fewer_than',
    [Word.until]:
      'by before until no_later_than latest due on from',
    [Word.inside]:
      'in during at throughout',
    [Word.purpose]:
      'so_that so in_order_to leading_to thus',
    [Word.means]:
      'by through thanks_to using',
    [Word.guard]:
      'while without but with keeping despite',
    [Word.quantifier]:
      'all every each no zero none both nobody no_one half everyone everybody',
    [Word.none]:
      'no zero none nobody no_one without nil',
    [Word.notcount]:
      'no_longer at_all after_all all_day all_the_way not_only',
    [Word.multiple]:
      'double doubled doubling twice triple tripled halve halved halving half quarter',
    [Word.often]:
      'daily weekly monthly quarterly annually yearly',
    [Word.part]:
      'share_of percentage_of rate_of',
    [Word.placeholder]:
      'x y n tbd tba ... …',
    [Word.naming]:
      'scope class ward line level phase version type iso tier year grade section route room building step release ' +
      'chapter series group zone site floor no number page',
    [Word.numbername]:
      '24/7 360 five-star 5-star number_one no._1',
    [Word.month]:
      'january february march april may june july august september october november december jan feb mar apr jun ' +
      'jul aug sep sept oct nov dec',
    [Word.weekday]:
      'monday tuesday wednesday thursday friday saturday sunday',
    [Word.holiday]:
      'easter christmas ramadan spring summer autumn fall winter',
    [Word.period]:
      'quarter half term semester season year month week shift day',
    [Word.thisperiod]:
      'this_quarter this_year this_month this_half this_week',
    [Word.edge]:
      'end_of start_of mid end start',
    [Word.unit]:
      'kg g tonne kwh kw m ha pp point points',
    [Word.timeunit]:
      'working_day s sec second ms millisecond min minute h hr hour d day week month mo year yr quarter',
    [Word.money]:
      '€ $ £ ¥ eur usd gbp chf euro dollar',
    [Word.rank]:
      'rank ranked ranking place position',
    [Word.article]:
      'a an the this that these those',
    [Word.possessive]:
      'our my your their his her its whose',
    [Word.preposition]:
      'of for in on at to with from between among across against about around behind beyond during into near onto ' +
      'over per since than toward under until up via within without after before above below through throughout as ' +
      'like by out',
    [Word.relative]:
      'that which who whom whose where when what whatever why how',
    [Word.conjunction]:
      'and or & + plus but while',
    [Word.we]:
      'we our_team the_team',
    [Word.pronoun]:
      'it they them us he she him me you ourselves each_other everyone nobody one',
    [Word.auxiliary]:
      'is are was were be been being am will would shall should can could may might must do does did has have had ' +
      "get gets got not cannot can't won't don't",
    [Word.filler]:
      'very much even just only too then here still already',
    [Word.nountoo]:
      'scope mentor research complete open clean free close present run ship train transfer watch fix host land limit map match ' +
      'measure meet monitor name pass patch pay play push raise read rise sell set shape sign start stop switch tag ' +
      'trade turn vote like double back',
    [Word.event]:
      'assembly launch release season audit meeting conference election go-live opening break exam term semester inspection',
  },
  irregular:
    'won:win sold:sell bought:buy built:build made:make held:hold kept:keep left:leave led:lead met:meet paid:pay rebuilt:rebuild ran:run said:say sent:send shown:show spent:spend ' +
    'taught:teach told:tell took:take taken:take thought:think understood:understand written:write wrote:write given:give gave:give went:go grown:grow grew:grow got:get found:find felt:feel ' +
    'fell:fall fallen:fall drawn:draw drew:draw done:do did:do came:come chosen:choose chose:choose brought:bring broken:break began:begin became:become risen:rise rose:rise lost:lose ' +
    'sought:seek known:know knew:know laid:lay driven:drive seen:see saw:see stood:stand ' +
    ' put:put read:read run:run cut:cut set:set let:let hit:hit become:become come:come',
  numbers:
    'two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 fifteen:15 sixteen:16 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 ' +
    'seventy:70 eighty:80 ninety:90 hundred:100 thousand:1000 million:1000000 dozen:12 zero:0',
  hiddenVerbs:
    'growth:grow delivery:deliver rollout:roll_out acquisition:win increase:increase launch:launch opening:open strengthening:strengthen retention:retain construction:build',
  endings: {
    noun: 'tion sion ment ness ship ance ence ency ancy ism ist ology ity hood dom ture age eer ics',
    adjective: 'able ible ful less ous ive ical ial onal ary ish proof -free -ready -driven ic',
    verb: 'ise ify ate',
    abstract: 'tion sion ment ness ity ship ance ence ism ics cy',
    comparative: 'ier:y er:e er:',
    deed: 'ification:ify ation:ate ation:e ation: ction:ce sion:d sition:se ion:e ion: ment: al: al:e',
  },
};
